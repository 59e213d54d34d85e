-- On Record: who said what, and how many, version 4.3.0.
-- In the folder of the release: psql -f load/postgresql.sql DATABASE
-- Run again, or for a later release, it replaces the tables and the view attributions: all of
-- them, or nothing. Where a view of yours stands on them, it stops and says which.

\set ON_ERROR_STOP on
\encoding UTF8
SET client_min_messages = warning;
BEGIN;

DROP VIEW IF EXISTS attributions;
DROP TABLE IF EXISTS "roles";
DROP TABLE IF EXISTS "figures";
DROP TABLE IF EXISTS "claims";
DROP TABLE IF EXISTS "mentions";
DROP TABLE IF EXISTS "actors";
DROP TABLE IF EXISTS "articles";

CREATE TABLE "articles" (
  "article_id" text PRIMARY KEY NOT NULL,
  "source_path" text,
  "same_text_as" text,
  "title" text,
  "publisher" text,
  "byline" text,
  "url" text,
  "section" text,
  "language" text NOT NULL,
  "published_on" date,
  "published_on_basis" text NOT NULL CHECK ("published_on_basis" IN ('stated', 'inferred', 'unknown')),
  "retrieved_on" date,
  "licence" text,
  "rights" text,
  "characters" integer NOT NULL,
  "words" integer NOT NULL,
  "sentences" integer NOT NULL,
  "sha256" text NOT NULL,
  FOREIGN KEY ("same_text_as") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "articles" IS 'One news article that was read. Its text is kept in the record and is not part of a release.';
COMMENT ON COLUMN "articles"."article_id" IS 'Key of the article: the name of its file without the ending unless its sidecar gives another, or the id of its line in a corpus. At most 250 bytes; no white space, controls, invisible marks, quotation marks, semicolons, backslashes, backticks, angle brackets, carets, braces or bars; no part between slashes begins with a full stop.';
COMMENT ON COLUMN "articles"."source_path" IS 'The file that it was read from, by its path below the input, and behind “#” which part of it, where it holds several: its place there (“#row=7”) or its address. A place is another when what stands before it grows or goes; the id is not. Empty where only a text was handed over.';
COMMENT ON COLUMN "articles"."same_text_as" IS 'The earliest article of the story: this one has its text, or much of it (docs/same-text.md), or people said so. Empty in the earliest itself, and where there is no other.';
COMMENT ON COLUMN "articles"."title" IS 'The headline, where it is given.';
COMMENT ON COLUMN "articles"."publisher" IS 'Who published the article.';
COMMENT ON COLUMN "articles"."byline" IS 'Who wrote the article, as printed.';
COMMENT ON COLUMN "articles"."url" IS 'Where the article was published.';
COMMENT ON COLUMN "articles"."section" IS 'The section of the newspaper or site, as printed, where it is given.';
COMMENT ON COLUMN "articles"."language" IS 'The language of the text, as a BCP 47 tag.';
COMMENT ON COLUMN "articles"."published_on" IS 'The day of publication.';
COMMENT ON COLUMN "articles"."published_on_basis" IS 'Where published_on comes from.';
COMMENT ON COLUMN "articles"."retrieved_on" IS 'The day on which the article was fetched, where it is given.';
COMMENT ON COLUMN "articles"."licence" IS 'The licence of the article’s text, where it is given: an SPDX id or a name.';
COMMENT ON COLUMN "articles"."rights" IS 'The rights statement of the article, where it is given.';
COMMENT ON COLUMN "articles"."characters" IS 'Length of the text.';
COMMENT ON COLUMN "articles"."words" IS 'Number of words in the text.';
COMMENT ON COLUMN "articles"."sentences" IS 'Number of sentences in the text.';
COMMENT ON COLUMN "articles"."sha256" IS 'SHA-256 of the text in UTF-8, in hexadecimal.';
CREATE TABLE "articles_cells" ("article_id" text, "source_path" text, "same_text_as" text, "title" text, "publisher" text, "byline" text, "url" text, "section" text, "language" text, "published_on" text, "published_on_basis" text, "retrieved_on" text, "licence" text, "rights" text, "characters" text, "words" text, "sentences" text, "sha256" text);
\copy "articles_cells" FROM 'articles.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "articles" SELECT
  CASE WHEN "article_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("article_id", 2) ELSE "article_id" END,
  CASE WHEN "source_path" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("source_path", 2) ELSE "source_path" END,
  CASE WHEN "same_text_as" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("same_text_as", 2) ELSE "same_text_as" END,
  CASE WHEN "title" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("title", 2) ELSE "title" END,
  CASE WHEN "publisher" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("publisher", 2) ELSE "publisher" END,
  CASE WHEN "byline" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("byline", 2) ELSE "byline" END,
  CASE WHEN "url" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("url", 2) ELSE "url" END,
  CASE WHEN "section" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("section", 2) ELSE "section" END,
  CASE WHEN "language" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("language", 2) ELSE "language" END,
  CAST("published_on" AS date),
  "published_on_basis",
  CAST("retrieved_on" AS date),
  CASE WHEN "licence" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("licence", 2) ELSE "licence" END,
  CASE WHEN "rights" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("rights", 2) ELSE "rights" END,
  CAST("characters" AS integer),
  CAST("words" AS integer),
  CAST("sentences" AS integer),
  CASE WHEN "sha256" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("sha256", 2) ELSE "sha256" END
FROM "articles_cells";
DROP TABLE "articles_cells";

CREATE TABLE "actors" (
  "actor_id" text PRIMARY KEY NOT NULL,
  "type" text NOT NULL CHECK ("type" IN ('person', 'organisation', 'country')),
  "name" text NOT NULL,
  "also_known_as" text[] NOT NULL,
  "role" text,
  "role_tense" text CHECK ("role_tense" IN ('present', 'former', 'acting')),
  "role_first_seen_on" date,
  "role_last_seen_on" date,
  "affiliation_id" text,
  "country" text,
  "wikidata" text,
  "known" boolean NOT NULL,
  "articles" integer NOT NULL,
  "mentions" integer NOT NULL,
  "claims" integer NOT NULL,
  "attributions" integer NOT NULL,
  "figures" integer NOT NULL,
  "distinct_articles" integer NOT NULL,
  "distinct_mentions" integer NOT NULL,
  "distinct_claims" integer NOT NULL,
  "distinct_figures" integer NOT NULL,
  "bylines" integer,
  "first_seen_on" date,
  "last_seen_on" date,
  FOREIGN KEY ("affiliation_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "actors" IS 'A person, organisation or country that acts, speaks or is spoken of. In a record the counts and days are those of its one article; in the table they are over all articles.';
COMMENT ON COLUMN "actors"."actor_id" IS 'Key of the actor: its type and a slug of its name; a country by its ISO 3166-1 alpha-3 code; one known only by part of a name within its article.';
COMMENT ON COLUMN "actors"."type" IS 'What kind of actor this is.';
COMMENT ON COLUMN "actors"."name" IS 'The fullest name that the articles (or raw/actors.yaml) give.';
COMMENT ON COLUMN "actors"."also_known_as" IS 'Other names, acronyms and short forms, without pronouns.';
COMMENT ON COLUMN "actors"."role" IS 'The office or function that the articles give, with its body.';
COMMENT ON COLUMN "actors"."role_tense" IS 'Whether the actor has the role, had it, or holds it for another; empty where role is.';
COMMENT ON COLUMN "actors"."role_first_seen_on" IS 'Earliest publication day of an article that gives the actor this role; null where only raw/actors.yaml does.';
COMMENT ON COLUMN "actors"."role_last_seen_on" IS 'Latest publication day of an article that gives the actor this role; null where only raw/actors.yaml does.';
COMMENT ON COLUMN "actors"."affiliation_id" IS 'The organisation or country that the role belongs to; where it has none, the body or party that the article puts the actor into.';
COMMENT ON COLUMN "actors"."country" IS 'ISO 3166-1 alpha-3 code of the country that the actor is or belongs to, where the articles say so.';
COMMENT ON COLUMN "actors"."wikidata" IS 'Wikidata id: of a country by its code, of others where a person gave it in raw/actors.yaml.';
COMMENT ON COLUMN "actors"."known" IS 'Whether raw/actors.yaml describes this actor.';
COMMENT ON COLUMN "actors"."articles" IS 'Number of articles that mention the actor. 0 for one who is named as who wrote or photographed alone.';
COMMENT ON COLUMN "actors"."mentions" IS 'Number of mentions of the actor, without those of the form byline.';
COMMENT ON COLUMN "actors"."claims" IS 'Number of claims that the actor makes, alone or with others.';
COMMENT ON COLUMN "actors"."attributions" IS 'Number of acts of saying that the claims belong to.';
COMMENT ON COLUMN "actors"."figures" IS 'Number of figures that the actor asserts.';
COMMENT ON COLUMN "actors"."distinct_articles" IS 'As articles, without those that have same_text_as.';
COMMENT ON COLUMN "actors"."distinct_mentions" IS 'As mentions, without those in articles that have same_text_as.';
COMMENT ON COLUMN "actors"."distinct_claims" IS 'As claims, without those that have first_claim_id.';
COMMENT ON COLUMN "actors"."distinct_figures" IS 'As figures, without those in articles that have same_text_as.';
COMMENT ON COLUMN "actors"."bylines" IS 'Number of articles that name the actor as who wrote or photographed them, which counts nowhere else. 0 where none does; null in rows that stayed from a release that did not read it.';
COMMENT ON COLUMN "actors"."first_seen_on" IS 'Earliest publication day of an article that mentions the actor; null for one who is named as who wrote or photographed alone.';
COMMENT ON COLUMN "actors"."last_seen_on" IS 'Latest publication day of an article that mentions the actor; null as first_seen_on.';
CREATE TABLE "actors_cells" ("actor_id" text, "type" text, "name" text, "also_known_as" text, "role" text, "role_tense" text, "role_first_seen_on" text, "role_last_seen_on" text, "affiliation_id" text, "country" text, "wikidata" text, "known" text, "articles" text, "mentions" text, "claims" text, "attributions" text, "figures" text, "distinct_articles" text, "distinct_mentions" text, "distinct_claims" text, "distinct_figures" text, "bylines" text, "first_seen_on" text, "last_seen_on" text);
\copy "actors_cells" FROM 'actors.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "actors" SELECT
  CASE WHEN "actor_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("actor_id", 2) ELSE "actor_id" END,
  "type",
  CASE WHEN "name" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("name", 2) ELSE "name" END,
  coalesce(string_to_array(CASE WHEN "also_known_as" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("also_known_as", 2) ELSE "also_known_as" END, ';'), '{}'),
  CASE WHEN "role" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("role", 2) ELSE "role" END,
  "role_tense",
  CAST("role_first_seen_on" AS date),
  CAST("role_last_seen_on" AS date),
  CASE WHEN "affiliation_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("affiliation_id", 2) ELSE "affiliation_id" END,
  CASE WHEN "country" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("country", 2) ELSE "country" END,
  CASE WHEN "wikidata" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("wikidata", 2) ELSE "wikidata" END,
  CAST("known" AS boolean),
  CAST("articles" AS integer),
  CAST("mentions" AS integer),
  CAST("claims" AS integer),
  CAST("attributions" AS integer),
  CAST("figures" AS integer),
  CAST("distinct_articles" AS integer),
  CAST("distinct_mentions" AS integer),
  CAST("distinct_claims" AS integer),
  CAST("distinct_figures" AS integer),
  CAST("bylines" AS integer),
  CAST("first_seen_on" AS date),
  CAST("last_seen_on" AS date)
FROM "actors_cells";
DROP TABLE "actors_cells";

CREATE TABLE "mentions" (
  "mention_id" text PRIMARY KEY NOT NULL,
  "article_id" text NOT NULL,
  "actor_id" text NOT NULL,
  "form" text NOT NULL CHECK ("form" IN ('name', 'alias', 'acronym', 'role', 'description', 'pronoun', 'metonym', 'demonym', 'byline')),
  "text" text NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "sentence" integer NOT NULL,
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("actor_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "mentions" IS 'One place in an article where an actor is named or otherwise referred to.';
COMMENT ON COLUMN "mentions"."mention_id" IS 'Key of the mention.';
COMMENT ON COLUMN "mentions"."article_id" IS 'The article that this was read from.';
COMMENT ON COLUMN "mentions"."actor_id" IS 'The actor that is referred to.';
COMMENT ON COLUMN "mentions"."form" IS 'How the actor is referred to.';
COMMENT ON COLUMN "mentions"."text" IS 'The words of the mention, exactly as in the article.';
COMMENT ON COLUMN "mentions"."start" IS 'Where the mention starts in the article’s text.';
COMMENT ON COLUMN "mentions"."end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "mentions"."sentence" IS 'The number of the sentence in the article, from 0.';
CREATE TABLE "mentions_cells" ("mention_id" text, "article_id" text, "actor_id" text, "form" text, "text" text, "start" text, "end" text, "sentence" text);
\copy "mentions_cells" FROM 'mentions.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "mentions" SELECT
  CASE WHEN "mention_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("mention_id", 2) ELSE "mention_id" END,
  CASE WHEN "article_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("article_id", 2) ELSE "article_id" END,
  CASE WHEN "actor_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("actor_id", 2) ELSE "actor_id" END,
  "form",
  CASE WHEN "text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("text", 2) ELSE "text" END,
  CAST("start" AS integer),
  CAST("end" AS integer),
  CAST("sentence" AS integer)
FROM "mentions_cells";
DROP TABLE "mentions_cells";

CREATE TABLE "claims" (
  "claim_id" text PRIMARY KEY NOT NULL,
  "article_id" text NOT NULL,
  "attribution_id" text NOT NULL,
  "speaker_id" text,
  "speaker_ids" text[] NOT NULL,
  "speaker_status" text NOT NULL CHECK ("speaker_status" IN ('named', 'unnamed', 'several', 'unresolved', 'none')),
  "speaker_kind" text CHECK ("speaker_kind" IN ('person', 'spokesperson', 'organisation', 'government', 'group', 'document')),
  "spoken_for_id" text,
  "speaker_text" text,
  "speaker_start" integer,
  "speaker_end" integer,
  "cue_text" text,
  "cue_start" integer,
  "cue_end" integer,
  "cue_class" text CHECK ("cue_class" IN ('say', 'tell', 'ask', 'answer', 'announce', 'report', 'confirm', 'deny', 'claim', 'argue', 'estimate', 'predict', 'believe', 'suggest', 'admit', 'accuse', 'condemn', 'praise', 'warn', 'promise', 'urge', 'call', 'agree', 'refuse', 'write')),
  "via" text,
  "via_id" text,
  "addressee" text,
  "addressee_id" text,
  "mode" text NOT NULL CHECK ("mode" IN ('direct', 'indirect', 'mixed')),
  "polarity" text NOT NULL CHECK ("polarity" IN ('affirmed', 'negated')),
  "text" text NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "sentence" integer NOT NULL,
  "paragraph" integer NOT NULL,
  "headline" boolean,
  "prefix" text,
  "suffix" text,
  "sentence_text" text,
  "said_on" text,
  "said_from" date,
  "said_to" date,
  "said_on_basis" text CHECK ("said_on_basis" IN ('stated', 'sentence', 'nearby-year', 'speech', 'published')),
  "said_at" text,
  "about_ids" text[] NOT NULL,
  "within_claim_id" text,
  "repeats_claim_id" text,
  "first_claim_id" text,
  "rule" text NOT NULL,
  "confidence" double precision NOT NULL,
  "review" text NOT NULL CHECK ("review" IN ('machine', 'accepted', 'edited', 'added')),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("speaker_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("spoken_for_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("via_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("addressee_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("within_claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("repeats_claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("first_claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "claims" IS 'One sentence, or the part of one, that the article attributes to somebody.';
COMMENT ON COLUMN "claims"."claim_id" IS 'Key of the claim.';
COMMENT ON COLUMN "claims"."article_id" IS 'The article that this was read from.';
COMMENT ON COLUMN "claims"."attribution_id" IS 'One act of saying: claims that share it share source and cue.';
COMMENT ON COLUMN "claims"."speaker_id" IS 'The actor who says it; speaker_status says why it is empty.';
COMMENT ON COLUMN "claims"."speaker_ids" IS 'All actors who say it: speaker_id, or several who say it together.';
COMMENT ON COLUMN "claims"."speaker_status" IS 'Whether it is known who says it, and why not.';
COMMENT ON COLUMN "claims"."speaker_kind" IS 'What kind of source it is, named or not, by its words or by the actor; empty where neither tells, or several are of several kinds.';
COMMENT ON COLUMN "claims"."spoken_for_id" IS 'The actor for whom a spokesperson speaks, where the article names it.';
COMMENT ON COLUMN "claims"."speaker_text" IS 'The source as the article words it.';
COMMENT ON COLUMN "claims"."speaker_start" IS 'Where speaker_text starts.';
COMMENT ON COLUMN "claims"."speaker_end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "claims"."cue_text" IS 'The words that attribute.';
COMMENT ON COLUMN "claims"."cue_start" IS 'Where cue_text starts.';
COMMENT ON COLUMN "claims"."cue_end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "claims"."cue_class" IS 'What kind of speech act the cue tells of; empty where punctuation alone attributes.';
COMMENT ON COLUMN "claims"."via" IS 'The medium in which it was said, as the article words it: a newspaper, a statement, a post, a court filing. A medium that is told something (“told Reuters”) is both this and the addressee; of what a medium or a text reports of somebody (“…, Rivera said, according to TIME”), it is that.';
COMMENT ON COLUMN "claims"."via_id" IS 'The medium that publishes, where it is an actor.';
COMMENT ON COLUMN "claims"."addressee" IS 'To whom it was said, as the article words it beside the cue.';
COMMENT ON COLUMN "claims"."addressee_id" IS 'To whom it was said, where it is an actor.';
COMMENT ON COLUMN "claims"."mode" IS 'Whether the words are the speaker’s own.';
COMMENT ON COLUMN "claims"."polarity" IS 'Whether the saying itself is asserted or negated.';
COMMENT ON COLUMN "claims"."text" IS 'The claim, exactly as in the article.';
COMMENT ON COLUMN "claims"."start" IS 'Where the claim starts in the article’s text.';
COMMENT ON COLUMN "claims"."end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "claims"."sentence" IS 'The number in the article, from 0, of the sentence that it begins in.';
COMMENT ON COLUMN "claims"."paragraph" IS 'The number in the article, from 0, of the paragraph that it begins in.';
COMMENT ON COLUMN "claims"."headline" IS 'Whether it stands in the title, or in a standfirst below it, that the text begins with; empty where no body follows that tells a title apart.';
COMMENT ON COLUMN "claims"."prefix" IS 'What stands just before on the same line, to find the place again.';
COMMENT ON COLUMN "claims"."suffix" IS 'What stands just after on the same line.';
COMMENT ON COLUMN "claims"."sentence_text" IS 'The whole sentence that it begins in, where excerpts.sentence of raw/dataset.yaml lets the tables have it; records always do.';
COMMENT ON COLUMN "claims"."said_on" IS 'When it was said, as exactly as the article tells: a day, a month, a year or an interval, by EDTF (ISO 8601-2, level 1). Empty where the sentence tells a time that cannot be dated.';
COMMENT ON COLUMN "claims"."said_from" IS 'The first day of said_on; empty where it has none.';
COMMENT ON COLUMN "claims"."said_to" IS 'The last day of said_on; empty where it has none.';
COMMENT ON COLUMN "claims"."said_on_basis" IS 'Where said_on comes from; empty where there is none.';
COMMENT ON COLUMN "claims"."said_at" IS 'The place where it was said, where the article says so.';
COMMENT ON COLUMN "claims"."about_ids" IS 'Actors that are mentioned inside the claim.';
COMMENT ON COLUMN "claims"."within_claim_id" IS 'The claim that this one is reported in: a report inside a report.';
COMMENT ON COLUMN "claims"."repeats_claim_id" IS 'An earlier claim in the same article that this one says again.';
COMMENT ON COLUMN "claims"."first_claim_id" IS 'The first claim with the same words, in an earlier article: by the same speaker, or in another copy of the same text, or a quotation of eight words and more of which one speaker is not known. Empty in that one itself, and in claims of fewer than five words. What the same article says twice has repeats_claim_id.';
COMMENT ON COLUMN "claims"."rule" IS 'The id of the rule that made this row.';
COMMENT ON COLUMN "claims"."confidence" IS 'How likely the row is wholly right: its words, its mode and who says it. Of rows of 0.9 and more, about nine in ten are, on news that taught nothing (docs/claims.md); of 0.5, about half.';
COMMENT ON COLUMN "claims"."review" IS 'Whether a person has looked at this row, and what they did.';
CREATE TABLE "claims_cells" ("claim_id" text, "article_id" text, "attribution_id" text, "speaker_id" text, "speaker_ids" text, "speaker_status" text, "speaker_kind" text, "spoken_for_id" text, "speaker_text" text, "speaker_start" text, "speaker_end" text, "cue_text" text, "cue_start" text, "cue_end" text, "cue_class" text, "via" text, "via_id" text, "addressee" text, "addressee_id" text, "mode" text, "polarity" text, "text" text, "start" text, "end" text, "sentence" text, "paragraph" text, "headline" text, "prefix" text, "suffix" text, "sentence_text" text, "said_on" text, "said_from" text, "said_to" text, "said_on_basis" text, "said_at" text, "about_ids" text, "within_claim_id" text, "repeats_claim_id" text, "first_claim_id" text, "rule" text, "confidence" text, "review" text);
\copy "claims_cells" FROM 'claims.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "claims" SELECT
  CASE WHEN "claim_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("claim_id", 2) ELSE "claim_id" END,
  CASE WHEN "article_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("article_id", 2) ELSE "article_id" END,
  CASE WHEN "attribution_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("attribution_id", 2) ELSE "attribution_id" END,
  CASE WHEN "speaker_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("speaker_id", 2) ELSE "speaker_id" END,
  coalesce(string_to_array(CASE WHEN "speaker_ids" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("speaker_ids", 2) ELSE "speaker_ids" END, ';'), '{}'),
  "speaker_status",
  "speaker_kind",
  CASE WHEN "spoken_for_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("spoken_for_id", 2) ELSE "spoken_for_id" END,
  CASE WHEN "speaker_text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("speaker_text", 2) ELSE "speaker_text" END,
  CAST("speaker_start" AS integer),
  CAST("speaker_end" AS integer),
  CASE WHEN "cue_text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("cue_text", 2) ELSE "cue_text" END,
  CAST("cue_start" AS integer),
  CAST("cue_end" AS integer),
  "cue_class",
  CASE WHEN "via" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("via", 2) ELSE "via" END,
  CASE WHEN "via_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("via_id", 2) ELSE "via_id" END,
  CASE WHEN "addressee" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("addressee", 2) ELSE "addressee" END,
  CASE WHEN "addressee_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("addressee_id", 2) ELSE "addressee_id" END,
  "mode",
  "polarity",
  CASE WHEN "text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("text", 2) ELSE "text" END,
  CAST("start" AS integer),
  CAST("end" AS integer),
  CAST("sentence" AS integer),
  CAST("paragraph" AS integer),
  CAST("headline" AS boolean),
  CASE WHEN "prefix" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("prefix", 2) ELSE "prefix" END,
  CASE WHEN "suffix" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("suffix", 2) ELSE "suffix" END,
  CASE WHEN "sentence_text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("sentence_text", 2) ELSE "sentence_text" END,
  CASE WHEN "said_on" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("said_on", 2) ELSE "said_on" END,
  CAST("said_from" AS date),
  CAST("said_to" AS date),
  "said_on_basis",
  CASE WHEN "said_at" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("said_at", 2) ELSE "said_at" END,
  coalesce(string_to_array(CASE WHEN "about_ids" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("about_ids", 2) ELSE "about_ids" END, ';'), '{}'),
  CASE WHEN "within_claim_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("within_claim_id", 2) ELSE "within_claim_id" END,
  CASE WHEN "repeats_claim_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("repeats_claim_id", 2) ELSE "repeats_claim_id" END,
  CASE WHEN "first_claim_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("first_claim_id", 2) ELSE "first_claim_id" END,
  CASE WHEN "rule" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("rule", 2) ELSE "rule" END,
  CAST("confidence" AS double precision),
  "review"
FROM "claims_cells";
DROP TABLE "claims_cells";

CREATE TABLE "figures" (
  "figure_id" text PRIMARY KEY NOT NULL,
  "article_id" text NOT NULL,
  "claim_id" text,
  "asserted_by" text,
  "text" text NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "sentence" integer NOT NULL,
  "paragraph" integer NOT NULL,
  "headline" boolean,
  "sentence_text" text,
  "value" double precision,
  "low" double precision,
  "high" double precision,
  "comparator" text NOT NULL CHECK ("comparator" IN ('exactly', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'between', 'order-of-magnitude')),
  "kind" text NOT NULL CHECK ("kind" IN ('count', 'money', 'percent', 'measure', 'duration', 'age', 'rate', 'ratio')),
  "unit" text NOT NULL,
  "unit_text" text,
  "base_value" double precision,
  "base_low" double precision,
  "base_high" double precision,
  "base_unit" text,
  "counted" text,
  "counted_head" text,
  "state" text,
  "change" text CHECK ("change" IN ('rise', 'fall')),
  "change_from_id" text,
  "since" text,
  "since_from" date,
  "since_to" date,
  "as_of" text,
  "as_of_from" date,
  "as_of_to" date,
  "as_of_basis" text CHECK ("as_of_basis" IN ('stated', 'sentence', 'nearby-year', 'speech', 'published')),
  "part_of" text,
  "about_ids" text[] NOT NULL,
  "rule" text NOT NULL,
  "confidence" double precision NOT NULL,
  "review" text NOT NULL CHECK ("review" IN ('machine', 'accepted', 'edited', 'added')),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("asserted_by") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("change_from_id") REFERENCES "figures" ("figure_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("part_of") REFERENCES "figures" ("figure_id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "figures" IS 'One numeric statement: how many, how much, how long.';
COMMENT ON COLUMN "figures"."figure_id" IS 'Key of the figure.';
COMMENT ON COLUMN "figures"."article_id" IS 'The article that this was read from.';
COMMENT ON COLUMN "figures"."claim_id" IS 'The innermost claim that contains the figure; empty where the article says it in its own voice.';
COMMENT ON COLUMN "figures"."asserted_by" IS 'The innermost speaker, or who made the poll or study that gives it; empty is the article’s own voice or an unnamed source.';
COMMENT ON COLUMN "figures"."text" IS 'The quantity with its modifier and its unit, what a rate is per included (“about $3 a share”, “five-year”), exactly as in the article.';
COMMENT ON COLUMN "figures"."start" IS 'Where it starts in the article’s text.';
COMMENT ON COLUMN "figures"."end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "figures"."sentence" IS 'The number in the article, from 0, of the sentence that it begins in.';
COMMENT ON COLUMN "figures"."paragraph" IS 'The number in the article, from 0, of the paragraph that it begins in.';
COMMENT ON COLUMN "figures"."headline" IS 'Whether it stands in the title, or in a standfirst below it, that the text begins with; empty where no body follows that tells a title apart.';
COMMENT ON COLUMN "figures"."sentence_text" IS 'The whole sentence that it begins in, where excerpts.sentence of raw/dataset.yaml lets the tables have it; records always do.';
COMMENT ON COLUMN "figures"."value" IS 'The number in the unit of this row; empty for a range or an order of magnitude.';
COMMENT ON COLUMN "figures"."low" IS 'The least that it can be; empty where there is no lower bound.';
COMMENT ON COLUMN "figures"."high" IS 'The most that it can be; empty where there is no upper bound.';
COMMENT ON COLUMN "figures"."comparator" IS 'How the value is meant.';
COMMENT ON COLUMN "figures"."kind" IS 'What kind of quantity it is.';
COMMENT ON COLUMN "figures"."unit" IS 'ISO 4217 for money, UCUM for measures, % or {percentage_point}; 1 for a count.';
COMMENT ON COLUMN "figures"."unit_text" IS 'The unit as the article words it.';
COMMENT ON COLUMN "figures"."base_value" IS 'value in base_unit, exactly converted, in 15 digits; a difference of temperatures is in kelvins, too. Empty where value is, and where the unit has no base unit.';
COMMENT ON COLUMN "figures"."base_low" IS 'low in base_unit; empty where low is.';
COMMENT ON COLUMN "figures"."base_high" IS 'high in base_unit; empty where high is.';
COMMENT ON COLUMN "figures"."base_unit" IS 'The unit that figures of one kind share: UCUM’s of the SI (m, kg, s also for years and ages, K, J, m/s), the currency of money, 1 for a count, % or {percentage_point}; what a rate is per is converted, too (USD/m3, 1/s), save what has no factor (USD/{share}). Empty where the unit has none.';
COMMENT ON COLUMN "figures"."counted" IS 'The noun phrase that is counted or measured.';
COMMENT ON COLUMN "figures"."counted_head" IS 'The noun at the head of counted, in the singular and in small letters but for a name, so that rows group: “person” of people, the first of several nouns; empty where counted is.';
COMMENT ON COLUMN "figures"."state" IS 'What befell or describes those counted.';
COMMENT ON COLUMN "figures"."change" IS 'Whether it is a change, or an end of one.';
COMMENT ON COLUMN "figures"."change_from_id" IS 'Of the end of a change, the figure that it began with: “rose to 6% from 5.5%”.';
COMMENT ON COLUMN "figures"."since" IS 'The time with which a change compares (“up 4% from a year earlier”), as exactly as the article tells: a day, a month, a year or an interval, by EDTF (ISO 8601-2, level 1).';
COMMENT ON COLUMN "figures"."since_from" IS 'The first day of since.';
COMMENT ON COLUMN "figures"."since_to" IS 'The last day of since.';
COMMENT ON COLUMN "figures"."as_of" IS 'The time for which the figure holds, as exactly as the article tells: a day, a month, a year or an interval, which may have no end (“since March”), by EDTF (ISO 8601-2, level 1). Empty where its time cannot be dated.';
COMMENT ON COLUMN "figures"."as_of_from" IS 'The first day of as_of; empty where it has none.';
COMMENT ON COLUMN "figures"."as_of_to" IS 'The last day of as_of; empty where it has none.';
COMMENT ON COLUMN "figures"."as_of_basis" IS 'Where as_of comes from; empty where there is none.';
COMMENT ON COLUMN "figures"."part_of" IS 'The figure of which this one is a part.';
COMMENT ON COLUMN "figures"."about_ids" IS 'Actors that the figure’s clause mentions.';
COMMENT ON COLUMN "figures"."rule" IS 'The id of the rule that made this row.';
COMMENT ON COLUMN "figures"."confidence" IS 'How sure the rule is that the row is right: 0 is not at all, 1 is certain.';
COMMENT ON COLUMN "figures"."review" IS 'Whether a person has looked at this row, and what they did.';
CREATE TABLE "figures_cells" ("figure_id" text, "article_id" text, "claim_id" text, "asserted_by" text, "text" text, "start" text, "end" text, "sentence" text, "paragraph" text, "headline" text, "sentence_text" text, "value" text, "low" text, "high" text, "comparator" text, "kind" text, "unit" text, "unit_text" text, "base_value" text, "base_low" text, "base_high" text, "base_unit" text, "counted" text, "counted_head" text, "state" text, "change" text, "change_from_id" text, "since" text, "since_from" text, "since_to" text, "as_of" text, "as_of_from" text, "as_of_to" text, "as_of_basis" text, "part_of" text, "about_ids" text, "rule" text, "confidence" text, "review" text);
\copy "figures_cells" FROM 'figures.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "figures" SELECT
  CASE WHEN "figure_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("figure_id", 2) ELSE "figure_id" END,
  CASE WHEN "article_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("article_id", 2) ELSE "article_id" END,
  CASE WHEN "claim_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("claim_id", 2) ELSE "claim_id" END,
  CASE WHEN "asserted_by" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("asserted_by", 2) ELSE "asserted_by" END,
  CASE WHEN "text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("text", 2) ELSE "text" END,
  CAST("start" AS integer),
  CAST("end" AS integer),
  CAST("sentence" AS integer),
  CAST("paragraph" AS integer),
  CAST("headline" AS boolean),
  CASE WHEN "sentence_text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("sentence_text", 2) ELSE "sentence_text" END,
  CAST("value" AS double precision),
  CAST("low" AS double precision),
  CAST("high" AS double precision),
  "comparator",
  "kind",
  CASE WHEN "unit" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("unit", 2) ELSE "unit" END,
  CASE WHEN "unit_text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("unit_text", 2) ELSE "unit_text" END,
  CAST("base_value" AS double precision),
  CAST("base_low" AS double precision),
  CAST("base_high" AS double precision),
  CASE WHEN "base_unit" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("base_unit", 2) ELSE "base_unit" END,
  CASE WHEN "counted" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("counted", 2) ELSE "counted" END,
  CASE WHEN "counted_head" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("counted_head", 2) ELSE "counted_head" END,
  CASE WHEN "state" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("state", 2) ELSE "state" END,
  "change",
  CASE WHEN "change_from_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("change_from_id", 2) ELSE "change_from_id" END,
  CASE WHEN "since" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("since", 2) ELSE "since" END,
  CAST("since_from" AS date),
  CAST("since_to" AS date),
  CASE WHEN "as_of" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("as_of", 2) ELSE "as_of" END,
  CAST("as_of_from" AS date),
  CAST("as_of_to" AS date),
  "as_of_basis",
  CASE WHEN "part_of" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("part_of", 2) ELSE "part_of" END,
  coalesce(string_to_array(CASE WHEN "about_ids" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("about_ids", 2) ELSE "about_ids" END, ';'), '{}'),
  CASE WHEN "rule" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("rule", 2) ELSE "rule" END,
  CAST("confidence" AS double precision),
  "review"
FROM "figures_cells";
DROP TABLE "figures_cells";

CREATE TABLE "roles" (
  "role_id" text PRIMARY KEY NOT NULL,
  "article_id" text NOT NULL,
  "actor_id" text NOT NULL,
  "role" text,
  "role_tense" text CHECK ("role_tense" IN ('present', 'former', 'acting')),
  "affiliation_id" text,
  "country" text,
  "country_basis" text CHECK ("country_basis" IN ('office', 'body', 'nationality', 'place')),
  "text" text NOT NULL,
  "start" integer NOT NULL,
  "end" integer NOT NULL,
  "affiliation_text" text,
  "affiliation_start" integer,
  "affiliation_end" integer,
  "country_text" text,
  "country_start" integer,
  "country_end" integer,
  "sentence" integer NOT NULL,
  "rule" text NOT NULL,
  "confidence" double precision,
  "review" text NOT NULL CHECK ("review" IN ('machine', 'accepted', 'edited', 'added')),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("actor_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("affiliation_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED
);
COMMENT ON TABLE "roles" IS 'One place in an article that gives an actor a role, a body or a nationality.';
COMMENT ON COLUMN "roles"."role_id" IS 'Key of the role.';
COMMENT ON COLUMN "roles"."article_id" IS 'The article that this was read from.';
COMMENT ON COLUMN "roles"."actor_id" IS 'Whose role, body or nationality it is.';
COMMENT ON COLUMN "roles"."role" IS 'The office, function or trade, with its body where one is told; empty where only a body or a nationality is given.';
COMMENT ON COLUMN "roles"."role_tense" IS 'Whether the actor has it, had it, or holds it for another; empty where role is.';
COMMENT ON COLUMN "roles"."affiliation_id" IS 'The organisation or country that the role belongs to.';
COMMENT ON COLUMN "roles"."country" IS 'ISO 3166-1 alpha-3 code of the country that these words give.';
COMMENT ON COLUMN "roles"."country_basis" IS 'What tells the country.';
COMMENT ON COLUMN "roles"."text" IS 'The words that give it, exactly as in the article; where only a body or a nationality is given, the words of that.';
COMMENT ON COLUMN "roles"."start" IS 'Where it starts in the article’s text.';
COMMENT ON COLUMN "roles"."end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "roles"."affiliation_text" IS 'The words of the body or country that the role belongs to; empty where the article gives it elsewhere.';
COMMENT ON COLUMN "roles"."affiliation_start" IS 'Where affiliation_text starts in the article’s text.';
COMMENT ON COLUMN "roles"."affiliation_end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "roles"."country_text" IS 'The words that tell the country; empty where the body tells it.';
COMMENT ON COLUMN "roles"."country_start" IS 'Where country_text starts in the article’s text.';
COMMENT ON COLUMN "roles"."country_end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "roles"."sentence" IS 'The number in the article, from 0, of the sentence that it begins in.';
COMMENT ON COLUMN "roles"."rule" IS 'The id of the rule that read it.';
COMMENT ON COLUMN "roles"."confidence" IS 'How likely the row is right: 0 is not at all, 1 is certain. Empty throughout until it is measured.';
COMMENT ON COLUMN "roles"."review" IS 'Whether a person has looked at this row, and what they did.';
CREATE TABLE "roles_cells" ("role_id" text, "article_id" text, "actor_id" text, "role" text, "role_tense" text, "affiliation_id" text, "country" text, "country_basis" text, "text" text, "start" text, "end" text, "affiliation_text" text, "affiliation_start" text, "affiliation_end" text, "country_text" text, "country_start" text, "country_end" text, "sentence" text, "rule" text, "confidence" text, "review" text);
\copy "roles_cells" FROM 'roles.csv' WITH (FORMAT csv, HEADER true, NULL '')
INSERT INTO "roles" SELECT
  CASE WHEN "role_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("role_id", 2) ELSE "role_id" END,
  CASE WHEN "article_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("article_id", 2) ELSE "article_id" END,
  CASE WHEN "actor_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("actor_id", 2) ELSE "actor_id" END,
  CASE WHEN "role" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("role", 2) ELSE "role" END,
  "role_tense",
  CASE WHEN "affiliation_id" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("affiliation_id", 2) ELSE "affiliation_id" END,
  CASE WHEN "country" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("country", 2) ELSE "country" END,
  "country_basis",
  CASE WHEN "text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("text", 2) ELSE "text" END,
  CAST("start" AS integer),
  CAST("end" AS integer),
  CASE WHEN "affiliation_text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("affiliation_text", 2) ELSE "affiliation_text" END,
  CAST("affiliation_start" AS integer),
  CAST("affiliation_end" AS integer),
  CASE WHEN "country_text" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("country_text", 2) ELSE "country_text" END,
  CAST("country_start" AS integer),
  CAST("country_end" AS integer),
  CAST("sentence" AS integer),
  CASE WHEN "rule" ~ E'^''+[=+\\-@\\t\\r\\n＝＋－＠]' THEN substr("rule", 2) ELSE "rule" END,
  CAST("confidence" AS double precision),
  "review"
FROM "roles_cells";
DROP TABLE "roles_cells";

SET CONSTRAINTS ALL IMMEDIATE;
CREATE INDEX "articles_same_text_as" ON "articles" ("same_text_as");
CREATE INDEX "actors_affiliation_id" ON "actors" ("affiliation_id");
CREATE INDEX "mentions_article_id" ON "mentions" ("article_id");
CREATE INDEX "mentions_actor_id" ON "mentions" ("actor_id");
CREATE INDEX "claims_article_id" ON "claims" ("article_id");
CREATE INDEX "claims_speaker_id" ON "claims" ("speaker_id");
CREATE INDEX "claims_speaker_ids" ON "claims" USING gin ("speaker_ids");
CREATE INDEX "claims_spoken_for_id" ON "claims" ("spoken_for_id");
CREATE INDEX "claims_via_id" ON "claims" ("via_id");
CREATE INDEX "claims_addressee_id" ON "claims" ("addressee_id");
CREATE INDEX "claims_about_ids" ON "claims" USING gin ("about_ids");
CREATE INDEX "claims_within_claim_id" ON "claims" ("within_claim_id");
CREATE INDEX "claims_repeats_claim_id" ON "claims" ("repeats_claim_id");
CREATE INDEX "claims_first_claim_id" ON "claims" ("first_claim_id");
CREATE INDEX "figures_article_id" ON "figures" ("article_id");
CREATE INDEX "figures_claim_id" ON "figures" ("claim_id");
CREATE INDEX "figures_asserted_by" ON "figures" ("asserted_by");
CREATE INDEX "figures_change_from_id" ON "figures" ("change_from_id");
CREATE INDEX "figures_part_of" ON "figures" ("part_of");
CREATE INDEX "figures_about_ids" ON "figures" USING gin ("about_ids");
CREATE INDEX "roles_article_id" ON "roles" ("article_id");
CREATE INDEX "roles_actor_id" ON "roles" ("actor_id");
CREATE INDEX "roles_affiliation_id" ON "roles" ("affiliation_id");
CREATE VIEW attributions AS
SELECT attribution_id, article_id, min(speaker_id) AS speaker_id, min(speaker_ids) AS speaker_ids, min(speaker_status) AS speaker_status, min(speaker_kind) AS speaker_kind, min(spoken_for_id) AS spoken_for_id, min(speaker_text) AS speaker_text, min(cue_text) AS cue_text, min(cue_class) AS cue_class, min(via) AS via, min(via_id) AS via_id, min(addressee) AS addressee, min(addressee_id) AS addressee_id,
  CASE WHEN min(mode) = max(mode) THEN min(mode) ELSE 'mixed' END AS mode, min(polarity) AS polarity,
  min(whole) AS text, min(start) AS start, max("end") AS "end", count(*) AS claims,
  min(said_on) AS said_on, min(said_from) AS said_from, max(said_to) AS said_to, min(confidence) AS confidence
FROM (SELECT *, string_agg(text, ' ') OVER (PARTITION BY attribution_id ORDER BY start, claim_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS whole FROM claims) AS claim
GROUP BY attribution_id, article_id;
COMMENT ON VIEW attributions IS 'One act of saying a row: the claims that share an attribution_id, their texts joined by a space in the order of the article.';

COMMIT;
