-- On Record: who said what, and how many, version 4.3.0.
-- In the folder of the release: sqlite3 FILE < load/sqlite.sql
-- Run again, or for a later release, it replaces the tables and the view attributions: all of
-- them, or nothing.
-- Days are ISO 8601 texts, booleans 1 and 0, lists JSON arrays (json_each reads them).
-- The last line prints every reference that leads nowhere: nothing, that is.

.bail on
PRAGMA foreign_keys = ON;
BEGIN;

DROP VIEW IF EXISTS attributions;
DROP TABLE IF EXISTS "roles";
DROP TABLE IF EXISTS "figures";
DROP TABLE IF EXISTS "claims";
DROP TABLE IF EXISTS "mentions";
DROP TABLE IF EXISTS "actors";
DROP TABLE IF EXISTS "articles";

CREATE TABLE "articles" (
  "article_id" TEXT PRIMARY KEY NOT NULL,
  "source_path" TEXT,
  "same_text_as" TEXT,
  "title" TEXT,
  "publisher" TEXT,
  "byline" TEXT,
  "url" TEXT,
  "section" TEXT,
  "language" TEXT NOT NULL,
  "published_on" TEXT,
  "published_on_basis" TEXT NOT NULL CHECK ("published_on_basis" IN ('stated', 'inferred', 'unknown')),
  "retrieved_on" TEXT,
  "licence" TEXT,
  "rights" TEXT,
  "characters" INTEGER NOT NULL,
  "words" INTEGER NOT NULL,
  "sentences" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL,
  FOREIGN KEY ("same_text_as") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "articles_cells" ("article_id" text, "source_path" text, "same_text_as" text, "title" text, "publisher" text, "byline" text, "url" text, "section" text, "language" text, "published_on" text, "published_on_basis" text, "retrieved_on" text, "licence" text, "rights" text, "characters" text, "words" text, "sentences" text, "sha256" text);
.import --csv --skip 1 articles.csv articles_cells
INSERT INTO "articles" SELECT
  nullif(CASE WHEN "article_id" LIKE '''%' AND ltrim("article_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("article_id", ''''), 1, 1)) > 0 THEN substr("article_id", 2) ELSE "article_id" END, ''),
  nullif(CASE WHEN "source_path" LIKE '''%' AND ltrim("source_path", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("source_path", ''''), 1, 1)) > 0 THEN substr("source_path", 2) ELSE "source_path" END, ''),
  nullif(CASE WHEN "same_text_as" LIKE '''%' AND ltrim("same_text_as", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("same_text_as", ''''), 1, 1)) > 0 THEN substr("same_text_as", 2) ELSE "same_text_as" END, ''),
  nullif(CASE WHEN "title" LIKE '''%' AND ltrim("title", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("title", ''''), 1, 1)) > 0 THEN substr("title", 2) ELSE "title" END, ''),
  nullif(CASE WHEN "publisher" LIKE '''%' AND ltrim("publisher", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("publisher", ''''), 1, 1)) > 0 THEN substr("publisher", 2) ELSE "publisher" END, ''),
  nullif(CASE WHEN "byline" LIKE '''%' AND ltrim("byline", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("byline", ''''), 1, 1)) > 0 THEN substr("byline", 2) ELSE "byline" END, ''),
  nullif(CASE WHEN "url" LIKE '''%' AND ltrim("url", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("url", ''''), 1, 1)) > 0 THEN substr("url", 2) ELSE "url" END, ''),
  nullif(CASE WHEN "section" LIKE '''%' AND ltrim("section", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("section", ''''), 1, 1)) > 0 THEN substr("section", 2) ELSE "section" END, ''),
  nullif(CASE WHEN "language" LIKE '''%' AND ltrim("language", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("language", ''''), 1, 1)) > 0 THEN substr("language", 2) ELSE "language" END, ''),
  nullif("published_on", ''),
  nullif("published_on_basis", ''),
  nullif("retrieved_on", ''),
  nullif(CASE WHEN "licence" LIKE '''%' AND ltrim("licence", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("licence", ''''), 1, 1)) > 0 THEN substr("licence", 2) ELSE "licence" END, ''),
  nullif(CASE WHEN "rights" LIKE '''%' AND ltrim("rights", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("rights", ''''), 1, 1)) > 0 THEN substr("rights", 2) ELSE "rights" END, ''),
  CAST(nullif("characters", '') AS INTEGER),
  CAST(nullif("words", '') AS INTEGER),
  CAST(nullif("sentences", '') AS INTEGER),
  nullif(CASE WHEN "sha256" LIKE '''%' AND ltrim("sha256", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("sha256", ''''), 1, 1)) > 0 THEN substr("sha256", 2) ELSE "sha256" END, '')
FROM "articles_cells";
DROP TABLE "articles_cells";
CREATE INDEX "articles_same_text_as" ON "articles" ("same_text_as");

CREATE TABLE "actors" (
  "actor_id" TEXT PRIMARY KEY NOT NULL,
  "type" TEXT NOT NULL CHECK ("type" IN ('person', 'organisation', 'country')),
  "name" TEXT NOT NULL,
  "also_known_as" TEXT NOT NULL,
  "role" TEXT,
  "role_tense" TEXT CHECK ("role_tense" IN ('present', 'former', 'acting')),
  "role_first_seen_on" TEXT,
  "role_last_seen_on" TEXT,
  "affiliation_id" TEXT,
  "country" TEXT,
  "wikidata" TEXT,
  "known" INTEGER NOT NULL,
  "articles" INTEGER NOT NULL,
  "mentions" INTEGER NOT NULL,
  "claims" INTEGER NOT NULL,
  "attributions" INTEGER NOT NULL,
  "figures" INTEGER NOT NULL,
  "distinct_articles" INTEGER NOT NULL,
  "distinct_mentions" INTEGER NOT NULL,
  "distinct_claims" INTEGER NOT NULL,
  "distinct_figures" INTEGER NOT NULL,
  "bylines" INTEGER,
  "first_seen_on" TEXT,
  "last_seen_on" TEXT,
  FOREIGN KEY ("affiliation_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "actors_cells" ("actor_id" text, "type" text, "name" text, "also_known_as" text, "role" text, "role_tense" text, "role_first_seen_on" text, "role_last_seen_on" text, "affiliation_id" text, "country" text, "wikidata" text, "known" text, "articles" text, "mentions" text, "claims" text, "attributions" text, "figures" text, "distinct_articles" text, "distinct_mentions" text, "distinct_claims" text, "distinct_figures" text, "bylines" text, "first_seen_on" text, "last_seen_on" text);
.import --csv --skip 1 actors.csv actors_cells
INSERT INTO "actors" SELECT
  nullif(CASE WHEN "actor_id" LIKE '''%' AND ltrim("actor_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("actor_id", ''''), 1, 1)) > 0 THEN substr("actor_id", 2) ELSE "actor_id" END, ''),
  nullif("type", ''),
  nullif(CASE WHEN "name" LIKE '''%' AND ltrim("name", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("name", ''''), 1, 1)) > 0 THEN substr("name", 2) ELSE "name" END, ''),
  CASE WHEN "also_known_as" = '' THEN '[]' ELSE '[' || replace(json_quote(nullif(CASE WHEN "also_known_as" LIKE '''%' AND ltrim("also_known_as", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("also_known_as", ''''), 1, 1)) > 0 THEN substr("also_known_as", 2) ELSE "also_known_as" END, '')), ';', '","') || ']' END,
  nullif(CASE WHEN "role" LIKE '''%' AND ltrim("role", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("role", ''''), 1, 1)) > 0 THEN substr("role", 2) ELSE "role" END, ''),
  nullif("role_tense", ''),
  nullif("role_first_seen_on", ''),
  nullif("role_last_seen_on", ''),
  nullif(CASE WHEN "affiliation_id" LIKE '''%' AND ltrim("affiliation_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("affiliation_id", ''''), 1, 1)) > 0 THEN substr("affiliation_id", 2) ELSE "affiliation_id" END, ''),
  nullif(CASE WHEN "country" LIKE '''%' AND ltrim("country", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("country", ''''), 1, 1)) > 0 THEN substr("country", 2) ELSE "country" END, ''),
  nullif(CASE WHEN "wikidata" LIKE '''%' AND ltrim("wikidata", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("wikidata", ''''), 1, 1)) > 0 THEN substr("wikidata", 2) ELSE "wikidata" END, ''),
  CASE "known" WHEN 'true' THEN 1 WHEN 'false' THEN 0 END,
  CAST(nullif("articles", '') AS INTEGER),
  CAST(nullif("mentions", '') AS INTEGER),
  CAST(nullif("claims", '') AS INTEGER),
  CAST(nullif("attributions", '') AS INTEGER),
  CAST(nullif("figures", '') AS INTEGER),
  CAST(nullif("distinct_articles", '') AS INTEGER),
  CAST(nullif("distinct_mentions", '') AS INTEGER),
  CAST(nullif("distinct_claims", '') AS INTEGER),
  CAST(nullif("distinct_figures", '') AS INTEGER),
  CAST(nullif("bylines", '') AS INTEGER),
  nullif("first_seen_on", ''),
  nullif("last_seen_on", '')
FROM "actors_cells";
DROP TABLE "actors_cells";
CREATE INDEX "actors_affiliation_id" ON "actors" ("affiliation_id");

CREATE TABLE "mentions" (
  "mention_id" TEXT PRIMARY KEY NOT NULL,
  "article_id" TEXT NOT NULL,
  "actor_id" TEXT NOT NULL,
  "form" TEXT NOT NULL CHECK ("form" IN ('name', 'alias', 'acronym', 'role', 'description', 'pronoun', 'metonym', 'demonym', 'byline')),
  "text" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "sentence" INTEGER NOT NULL,
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("actor_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "mentions_cells" ("mention_id" text, "article_id" text, "actor_id" text, "form" text, "text" text, "start" text, "end" text, "sentence" text);
.import --csv --skip 1 mentions.csv mentions_cells
INSERT INTO "mentions" SELECT
  nullif(CASE WHEN "mention_id" LIKE '''%' AND ltrim("mention_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("mention_id", ''''), 1, 1)) > 0 THEN substr("mention_id", 2) ELSE "mention_id" END, ''),
  nullif(CASE WHEN "article_id" LIKE '''%' AND ltrim("article_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("article_id", ''''), 1, 1)) > 0 THEN substr("article_id", 2) ELSE "article_id" END, ''),
  nullif(CASE WHEN "actor_id" LIKE '''%' AND ltrim("actor_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("actor_id", ''''), 1, 1)) > 0 THEN substr("actor_id", 2) ELSE "actor_id" END, ''),
  nullif("form", ''),
  nullif(CASE WHEN "text" LIKE '''%' AND ltrim("text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("text", ''''), 1, 1)) > 0 THEN substr("text", 2) ELSE "text" END, ''),
  CAST(nullif("start", '') AS INTEGER),
  CAST(nullif("end", '') AS INTEGER),
  CAST(nullif("sentence", '') AS INTEGER)
FROM "mentions_cells";
DROP TABLE "mentions_cells";
CREATE INDEX "mentions_article_id" ON "mentions" ("article_id");
CREATE INDEX "mentions_actor_id" ON "mentions" ("actor_id");

CREATE TABLE "claims" (
  "claim_id" TEXT PRIMARY KEY NOT NULL,
  "article_id" TEXT NOT NULL,
  "attribution_id" TEXT NOT NULL,
  "speaker_id" TEXT,
  "speaker_ids" TEXT NOT NULL,
  "speaker_status" TEXT NOT NULL CHECK ("speaker_status" IN ('named', 'unnamed', 'several', 'unresolved', 'none')),
  "speaker_kind" TEXT CHECK ("speaker_kind" IN ('person', 'spokesperson', 'organisation', 'government', 'group', 'document')),
  "spoken_for_id" TEXT,
  "speaker_text" TEXT,
  "speaker_start" INTEGER,
  "speaker_end" INTEGER,
  "cue_text" TEXT,
  "cue_start" INTEGER,
  "cue_end" INTEGER,
  "cue_class" TEXT CHECK ("cue_class" IN ('say', 'tell', 'ask', 'answer', 'announce', 'report', 'confirm', 'deny', 'claim', 'argue', 'estimate', 'predict', 'believe', 'suggest', 'admit', 'accuse', 'condemn', 'praise', 'warn', 'promise', 'urge', 'call', 'agree', 'refuse', 'write')),
  "via" TEXT,
  "via_id" TEXT,
  "addressee" TEXT,
  "addressee_id" TEXT,
  "mode" TEXT NOT NULL CHECK ("mode" IN ('direct', 'indirect', 'mixed')),
  "polarity" TEXT NOT NULL CHECK ("polarity" IN ('affirmed', 'negated')),
  "text" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "sentence" INTEGER NOT NULL,
  "paragraph" INTEGER NOT NULL,
  "headline" INTEGER,
  "prefix" TEXT,
  "suffix" TEXT,
  "sentence_text" TEXT,
  "said_on" TEXT,
  "said_from" TEXT,
  "said_to" TEXT,
  "said_on_basis" TEXT CHECK ("said_on_basis" IN ('stated', 'sentence', 'nearby-year', 'speech', 'published')),
  "said_at" TEXT,
  "about_ids" TEXT NOT NULL,
  "within_claim_id" TEXT,
  "repeats_claim_id" TEXT,
  "first_claim_id" TEXT,
  "rule" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "review" TEXT NOT NULL CHECK ("review" IN ('machine', 'accepted', 'edited', 'added')),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("speaker_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("spoken_for_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("via_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("addressee_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("within_claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("repeats_claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("first_claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "claims_cells" ("claim_id" text, "article_id" text, "attribution_id" text, "speaker_id" text, "speaker_ids" text, "speaker_status" text, "speaker_kind" text, "spoken_for_id" text, "speaker_text" text, "speaker_start" text, "speaker_end" text, "cue_text" text, "cue_start" text, "cue_end" text, "cue_class" text, "via" text, "via_id" text, "addressee" text, "addressee_id" text, "mode" text, "polarity" text, "text" text, "start" text, "end" text, "sentence" text, "paragraph" text, "headline" text, "prefix" text, "suffix" text, "sentence_text" text, "said_on" text, "said_from" text, "said_to" text, "said_on_basis" text, "said_at" text, "about_ids" text, "within_claim_id" text, "repeats_claim_id" text, "first_claim_id" text, "rule" text, "confidence" text, "review" text);
.import --csv --skip 1 claims.csv claims_cells
INSERT INTO "claims" SELECT
  nullif(CASE WHEN "claim_id" LIKE '''%' AND ltrim("claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("claim_id", ''''), 1, 1)) > 0 THEN substr("claim_id", 2) ELSE "claim_id" END, ''),
  nullif(CASE WHEN "article_id" LIKE '''%' AND ltrim("article_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("article_id", ''''), 1, 1)) > 0 THEN substr("article_id", 2) ELSE "article_id" END, ''),
  nullif(CASE WHEN "attribution_id" LIKE '''%' AND ltrim("attribution_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("attribution_id", ''''), 1, 1)) > 0 THEN substr("attribution_id", 2) ELSE "attribution_id" END, ''),
  nullif(CASE WHEN "speaker_id" LIKE '''%' AND ltrim("speaker_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("speaker_id", ''''), 1, 1)) > 0 THEN substr("speaker_id", 2) ELSE "speaker_id" END, ''),
  CASE WHEN "speaker_ids" = '' THEN '[]' ELSE '[' || replace(json_quote(nullif(CASE WHEN "speaker_ids" LIKE '''%' AND ltrim("speaker_ids", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("speaker_ids", ''''), 1, 1)) > 0 THEN substr("speaker_ids", 2) ELSE "speaker_ids" END, '')), ';', '","') || ']' END,
  nullif("speaker_status", ''),
  nullif("speaker_kind", ''),
  nullif(CASE WHEN "spoken_for_id" LIKE '''%' AND ltrim("spoken_for_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("spoken_for_id", ''''), 1, 1)) > 0 THEN substr("spoken_for_id", 2) ELSE "spoken_for_id" END, ''),
  nullif(CASE WHEN "speaker_text" LIKE '''%' AND ltrim("speaker_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("speaker_text", ''''), 1, 1)) > 0 THEN substr("speaker_text", 2) ELSE "speaker_text" END, ''),
  CAST(nullif("speaker_start", '') AS INTEGER),
  CAST(nullif("speaker_end", '') AS INTEGER),
  nullif(CASE WHEN "cue_text" LIKE '''%' AND ltrim("cue_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("cue_text", ''''), 1, 1)) > 0 THEN substr("cue_text", 2) ELSE "cue_text" END, ''),
  CAST(nullif("cue_start", '') AS INTEGER),
  CAST(nullif("cue_end", '') AS INTEGER),
  nullif("cue_class", ''),
  nullif(CASE WHEN "via" LIKE '''%' AND ltrim("via", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("via", ''''), 1, 1)) > 0 THEN substr("via", 2) ELSE "via" END, ''),
  nullif(CASE WHEN "via_id" LIKE '''%' AND ltrim("via_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("via_id", ''''), 1, 1)) > 0 THEN substr("via_id", 2) ELSE "via_id" END, ''),
  nullif(CASE WHEN "addressee" LIKE '''%' AND ltrim("addressee", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("addressee", ''''), 1, 1)) > 0 THEN substr("addressee", 2) ELSE "addressee" END, ''),
  nullif(CASE WHEN "addressee_id" LIKE '''%' AND ltrim("addressee_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("addressee_id", ''''), 1, 1)) > 0 THEN substr("addressee_id", 2) ELSE "addressee_id" END, ''),
  nullif("mode", ''),
  nullif("polarity", ''),
  nullif(CASE WHEN "text" LIKE '''%' AND ltrim("text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("text", ''''), 1, 1)) > 0 THEN substr("text", 2) ELSE "text" END, ''),
  CAST(nullif("start", '') AS INTEGER),
  CAST(nullif("end", '') AS INTEGER),
  CAST(nullif("sentence", '') AS INTEGER),
  CAST(nullif("paragraph", '') AS INTEGER),
  CASE "headline" WHEN 'true' THEN 1 WHEN 'false' THEN 0 END,
  nullif(CASE WHEN "prefix" LIKE '''%' AND ltrim("prefix", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("prefix", ''''), 1, 1)) > 0 THEN substr("prefix", 2) ELSE "prefix" END, ''),
  nullif(CASE WHEN "suffix" LIKE '''%' AND ltrim("suffix", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("suffix", ''''), 1, 1)) > 0 THEN substr("suffix", 2) ELSE "suffix" END, ''),
  nullif(CASE WHEN "sentence_text" LIKE '''%' AND ltrim("sentence_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("sentence_text", ''''), 1, 1)) > 0 THEN substr("sentence_text", 2) ELSE "sentence_text" END, ''),
  nullif(CASE WHEN "said_on" LIKE '''%' AND ltrim("said_on", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("said_on", ''''), 1, 1)) > 0 THEN substr("said_on", 2) ELSE "said_on" END, ''),
  nullif("said_from", ''),
  nullif("said_to", ''),
  nullif("said_on_basis", ''),
  nullif(CASE WHEN "said_at" LIKE '''%' AND ltrim("said_at", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("said_at", ''''), 1, 1)) > 0 THEN substr("said_at", 2) ELSE "said_at" END, ''),
  CASE WHEN "about_ids" = '' THEN '[]' ELSE '[' || replace(json_quote(nullif(CASE WHEN "about_ids" LIKE '''%' AND ltrim("about_ids", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("about_ids", ''''), 1, 1)) > 0 THEN substr("about_ids", 2) ELSE "about_ids" END, '')), ';', '","') || ']' END,
  nullif(CASE WHEN "within_claim_id" LIKE '''%' AND ltrim("within_claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("within_claim_id", ''''), 1, 1)) > 0 THEN substr("within_claim_id", 2) ELSE "within_claim_id" END, ''),
  nullif(CASE WHEN "repeats_claim_id" LIKE '''%' AND ltrim("repeats_claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("repeats_claim_id", ''''), 1, 1)) > 0 THEN substr("repeats_claim_id", 2) ELSE "repeats_claim_id" END, ''),
  nullif(CASE WHEN "first_claim_id" LIKE '''%' AND ltrim("first_claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("first_claim_id", ''''), 1, 1)) > 0 THEN substr("first_claim_id", 2) ELSE "first_claim_id" END, ''),
  nullif(CASE WHEN "rule" LIKE '''%' AND ltrim("rule", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("rule", ''''), 1, 1)) > 0 THEN substr("rule", 2) ELSE "rule" END, ''),
  CAST(nullif("confidence", '') AS REAL),
  nullif("review", '')
FROM "claims_cells";
DROP TABLE "claims_cells";
CREATE INDEX "claims_article_id" ON "claims" ("article_id");
CREATE INDEX "claims_speaker_id" ON "claims" ("speaker_id");
CREATE INDEX "claims_spoken_for_id" ON "claims" ("spoken_for_id");
CREATE INDEX "claims_via_id" ON "claims" ("via_id");
CREATE INDEX "claims_addressee_id" ON "claims" ("addressee_id");
CREATE INDEX "claims_within_claim_id" ON "claims" ("within_claim_id");
CREATE INDEX "claims_repeats_claim_id" ON "claims" ("repeats_claim_id");
CREATE INDEX "claims_first_claim_id" ON "claims" ("first_claim_id");

CREATE TABLE "figures" (
  "figure_id" TEXT PRIMARY KEY NOT NULL,
  "article_id" TEXT NOT NULL,
  "claim_id" TEXT,
  "asserted_by" TEXT,
  "text" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "sentence" INTEGER NOT NULL,
  "paragraph" INTEGER NOT NULL,
  "headline" INTEGER,
  "sentence_text" TEXT,
  "value" REAL,
  "low" REAL,
  "high" REAL,
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('exactly', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'between', 'order-of-magnitude')),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('count', 'money', 'percent', 'measure', 'duration', 'age', 'rate', 'ratio')),
  "unit" TEXT NOT NULL,
  "unit_text" TEXT,
  "base_value" REAL,
  "base_low" REAL,
  "base_high" REAL,
  "base_unit" TEXT,
  "counted" TEXT,
  "counted_head" TEXT,
  "state" TEXT,
  "change" TEXT CHECK ("change" IN ('rise', 'fall')),
  "change_from_id" TEXT,
  "since" TEXT,
  "since_from" TEXT,
  "since_to" TEXT,
  "as_of" TEXT,
  "as_of_from" TEXT,
  "as_of_to" TEXT,
  "as_of_basis" TEXT CHECK ("as_of_basis" IN ('stated', 'sentence', 'nearby-year', 'speech', 'published')),
  "part_of" TEXT,
  "about_ids" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "review" TEXT NOT NULL CHECK ("review" IN ('machine', 'accepted', 'edited', 'added')),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("asserted_by") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("change_from_id") REFERENCES "figures" ("figure_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("part_of") REFERENCES "figures" ("figure_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "figures_cells" ("figure_id" text, "article_id" text, "claim_id" text, "asserted_by" text, "text" text, "start" text, "end" text, "sentence" text, "paragraph" text, "headline" text, "sentence_text" text, "value" text, "low" text, "high" text, "comparator" text, "kind" text, "unit" text, "unit_text" text, "base_value" text, "base_low" text, "base_high" text, "base_unit" text, "counted" text, "counted_head" text, "state" text, "change" text, "change_from_id" text, "since" text, "since_from" text, "since_to" text, "as_of" text, "as_of_from" text, "as_of_to" text, "as_of_basis" text, "part_of" text, "about_ids" text, "rule" text, "confidence" text, "review" text);
.import --csv --skip 1 figures.csv figures_cells
INSERT INTO "figures" SELECT
  nullif(CASE WHEN "figure_id" LIKE '''%' AND ltrim("figure_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("figure_id", ''''), 1, 1)) > 0 THEN substr("figure_id", 2) ELSE "figure_id" END, ''),
  nullif(CASE WHEN "article_id" LIKE '''%' AND ltrim("article_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("article_id", ''''), 1, 1)) > 0 THEN substr("article_id", 2) ELSE "article_id" END, ''),
  nullif(CASE WHEN "claim_id" LIKE '''%' AND ltrim("claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("claim_id", ''''), 1, 1)) > 0 THEN substr("claim_id", 2) ELSE "claim_id" END, ''),
  nullif(CASE WHEN "asserted_by" LIKE '''%' AND ltrim("asserted_by", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("asserted_by", ''''), 1, 1)) > 0 THEN substr("asserted_by", 2) ELSE "asserted_by" END, ''),
  nullif(CASE WHEN "text" LIKE '''%' AND ltrim("text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("text", ''''), 1, 1)) > 0 THEN substr("text", 2) ELSE "text" END, ''),
  CAST(nullif("start", '') AS INTEGER),
  CAST(nullif("end", '') AS INTEGER),
  CAST(nullif("sentence", '') AS INTEGER),
  CAST(nullif("paragraph", '') AS INTEGER),
  CASE "headline" WHEN 'true' THEN 1 WHEN 'false' THEN 0 END,
  nullif(CASE WHEN "sentence_text" LIKE '''%' AND ltrim("sentence_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("sentence_text", ''''), 1, 1)) > 0 THEN substr("sentence_text", 2) ELSE "sentence_text" END, ''),
  CAST(nullif("value", '') AS REAL),
  CAST(nullif("low", '') AS REAL),
  CAST(nullif("high", '') AS REAL),
  nullif("comparator", ''),
  nullif("kind", ''),
  nullif(CASE WHEN "unit" LIKE '''%' AND ltrim("unit", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("unit", ''''), 1, 1)) > 0 THEN substr("unit", 2) ELSE "unit" END, ''),
  nullif(CASE WHEN "unit_text" LIKE '''%' AND ltrim("unit_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("unit_text", ''''), 1, 1)) > 0 THEN substr("unit_text", 2) ELSE "unit_text" END, ''),
  CAST(nullif("base_value", '') AS REAL),
  CAST(nullif("base_low", '') AS REAL),
  CAST(nullif("base_high", '') AS REAL),
  nullif(CASE WHEN "base_unit" LIKE '''%' AND ltrim("base_unit", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("base_unit", ''''), 1, 1)) > 0 THEN substr("base_unit", 2) ELSE "base_unit" END, ''),
  nullif(CASE WHEN "counted" LIKE '''%' AND ltrim("counted", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("counted", ''''), 1, 1)) > 0 THEN substr("counted", 2) ELSE "counted" END, ''),
  nullif(CASE WHEN "counted_head" LIKE '''%' AND ltrim("counted_head", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("counted_head", ''''), 1, 1)) > 0 THEN substr("counted_head", 2) ELSE "counted_head" END, ''),
  nullif(CASE WHEN "state" LIKE '''%' AND ltrim("state", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("state", ''''), 1, 1)) > 0 THEN substr("state", 2) ELSE "state" END, ''),
  nullif("change", ''),
  nullif(CASE WHEN "change_from_id" LIKE '''%' AND ltrim("change_from_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("change_from_id", ''''), 1, 1)) > 0 THEN substr("change_from_id", 2) ELSE "change_from_id" END, ''),
  nullif(CASE WHEN "since" LIKE '''%' AND ltrim("since", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("since", ''''), 1, 1)) > 0 THEN substr("since", 2) ELSE "since" END, ''),
  nullif("since_from", ''),
  nullif("since_to", ''),
  nullif(CASE WHEN "as_of" LIKE '''%' AND ltrim("as_of", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("as_of", ''''), 1, 1)) > 0 THEN substr("as_of", 2) ELSE "as_of" END, ''),
  nullif("as_of_from", ''),
  nullif("as_of_to", ''),
  nullif("as_of_basis", ''),
  nullif(CASE WHEN "part_of" LIKE '''%' AND ltrim("part_of", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("part_of", ''''), 1, 1)) > 0 THEN substr("part_of", 2) ELSE "part_of" END, ''),
  CASE WHEN "about_ids" = '' THEN '[]' ELSE '[' || replace(json_quote(nullif(CASE WHEN "about_ids" LIKE '''%' AND ltrim("about_ids", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("about_ids", ''''), 1, 1)) > 0 THEN substr("about_ids", 2) ELSE "about_ids" END, '')), ';', '","') || ']' END,
  nullif(CASE WHEN "rule" LIKE '''%' AND ltrim("rule", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("rule", ''''), 1, 1)) > 0 THEN substr("rule", 2) ELSE "rule" END, ''),
  CAST(nullif("confidence", '') AS REAL),
  nullif("review", '')
FROM "figures_cells";
DROP TABLE "figures_cells";
CREATE INDEX "figures_article_id" ON "figures" ("article_id");
CREATE INDEX "figures_claim_id" ON "figures" ("claim_id");
CREATE INDEX "figures_asserted_by" ON "figures" ("asserted_by");
CREATE INDEX "figures_change_from_id" ON "figures" ("change_from_id");
CREATE INDEX "figures_part_of" ON "figures" ("part_of");

CREATE TABLE "roles" (
  "role_id" TEXT PRIMARY KEY NOT NULL,
  "article_id" TEXT NOT NULL,
  "actor_id" TEXT NOT NULL,
  "role" TEXT,
  "role_tense" TEXT CHECK ("role_tense" IN ('present', 'former', 'acting')),
  "affiliation_id" TEXT,
  "country" TEXT,
  "country_basis" TEXT CHECK ("country_basis" IN ('office', 'body', 'nationality', 'place')),
  "text" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "affiliation_text" TEXT,
  "affiliation_start" INTEGER,
  "affiliation_end" INTEGER,
  "country_text" TEXT,
  "country_start" INTEGER,
  "country_end" INTEGER,
  "sentence" INTEGER NOT NULL,
  "rule" TEXT NOT NULL,
  "confidence" REAL,
  "review" TEXT NOT NULL CHECK ("review" IN ('machine', 'accepted', 'edited', 'added')),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("actor_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("affiliation_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "roles_cells" ("role_id" text, "article_id" text, "actor_id" text, "role" text, "role_tense" text, "affiliation_id" text, "country" text, "country_basis" text, "text" text, "start" text, "end" text, "affiliation_text" text, "affiliation_start" text, "affiliation_end" text, "country_text" text, "country_start" text, "country_end" text, "sentence" text, "rule" text, "confidence" text, "review" text);
.import --csv --skip 1 roles.csv roles_cells
INSERT INTO "roles" SELECT
  nullif(CASE WHEN "role_id" LIKE '''%' AND ltrim("role_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("role_id", ''''), 1, 1)) > 0 THEN substr("role_id", 2) ELSE "role_id" END, ''),
  nullif(CASE WHEN "article_id" LIKE '''%' AND ltrim("article_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("article_id", ''''), 1, 1)) > 0 THEN substr("article_id", 2) ELSE "article_id" END, ''),
  nullif(CASE WHEN "actor_id" LIKE '''%' AND ltrim("actor_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("actor_id", ''''), 1, 1)) > 0 THEN substr("actor_id", 2) ELSE "actor_id" END, ''),
  nullif(CASE WHEN "role" LIKE '''%' AND ltrim("role", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("role", ''''), 1, 1)) > 0 THEN substr("role", 2) ELSE "role" END, ''),
  nullif("role_tense", ''),
  nullif(CASE WHEN "affiliation_id" LIKE '''%' AND ltrim("affiliation_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("affiliation_id", ''''), 1, 1)) > 0 THEN substr("affiliation_id", 2) ELSE "affiliation_id" END, ''),
  nullif(CASE WHEN "country" LIKE '''%' AND ltrim("country", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("country", ''''), 1, 1)) > 0 THEN substr("country", 2) ELSE "country" END, ''),
  nullif("country_basis", ''),
  nullif(CASE WHEN "text" LIKE '''%' AND ltrim("text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("text", ''''), 1, 1)) > 0 THEN substr("text", 2) ELSE "text" END, ''),
  CAST(nullif("start", '') AS INTEGER),
  CAST(nullif("end", '') AS INTEGER),
  nullif(CASE WHEN "affiliation_text" LIKE '''%' AND ltrim("affiliation_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("affiliation_text", ''''), 1, 1)) > 0 THEN substr("affiliation_text", 2) ELSE "affiliation_text" END, ''),
  CAST(nullif("affiliation_start", '') AS INTEGER),
  CAST(nullif("affiliation_end", '') AS INTEGER),
  nullif(CASE WHEN "country_text" LIKE '''%' AND ltrim("country_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("country_text", ''''), 1, 1)) > 0 THEN substr("country_text", 2) ELSE "country_text" END, ''),
  CAST(nullif("country_start", '') AS INTEGER),
  CAST(nullif("country_end", '') AS INTEGER),
  CAST(nullif("sentence", '') AS INTEGER),
  nullif(CASE WHEN "rule" LIKE '''%' AND ltrim("rule", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("rule", ''''), 1, 1)) > 0 THEN substr("rule", 2) ELSE "rule" END, ''),
  CAST(nullif("confidence", '') AS REAL),
  nullif("review", '')
FROM "roles_cells";
DROP TABLE "roles_cells";
CREATE INDEX "roles_article_id" ON "roles" ("article_id");
CREATE INDEX "roles_actor_id" ON "roles" ("actor_id");
CREATE INDEX "roles_affiliation_id" ON "roles" ("affiliation_id");

CREATE VIEW attributions AS
SELECT attribution_id, article_id, min(speaker_id) AS speaker_id, min(speaker_ids) AS speaker_ids, min(speaker_status) AS speaker_status, min(speaker_kind) AS speaker_kind, min(spoken_for_id) AS spoken_for_id, min(speaker_text) AS speaker_text, min(cue_text) AS cue_text, min(cue_class) AS cue_class, min(via) AS via, min(via_id) AS via_id, min(addressee) AS addressee, min(addressee_id) AS addressee_id,
  CASE WHEN min(mode) = max(mode) THEN min(mode) ELSE 'mixed' END AS mode, min(polarity) AS polarity,
  min(whole) AS text, min(start) AS start, max("end") AS "end", count(*) AS claims,
  min(said_on) AS said_on, min(said_from) AS said_from, max(said_to) AS said_to, min(confidence) AS confidence
FROM (SELECT *, group_concat(text, ' ') OVER (PARTITION BY attribution_id ORDER BY start, claim_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS whole FROM claims) AS claim
GROUP BY attribution_id, article_id;

COMMIT;
PRAGMA foreign_key_check;
