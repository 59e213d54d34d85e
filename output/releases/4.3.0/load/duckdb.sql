-- On Record: who said what, and how many, version 4.3.0.
-- In the folder of the release: duckdb FILE < load/duckdb.sql
-- Run again, or for a later release, it replaces the tables and the view attributions. DuckDB
-- joins without indexes.

CREATE OR REPLACE TABLE "articles" AS FROM read_parquet('articles.parquet');
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

CREATE OR REPLACE TABLE "actors" AS FROM read_parquet('actors.parquet');
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

CREATE OR REPLACE TABLE "mentions" AS FROM read_parquet('mentions.parquet');
COMMENT ON TABLE "mentions" IS 'One place in an article where an actor is named or otherwise referred to.';
COMMENT ON COLUMN "mentions"."mention_id" IS 'Key of the mention.';
COMMENT ON COLUMN "mentions"."article_id" IS 'The article that this was read from.';
COMMENT ON COLUMN "mentions"."actor_id" IS 'The actor that is referred to.';
COMMENT ON COLUMN "mentions"."form" IS 'How the actor is referred to.';
COMMENT ON COLUMN "mentions"."text" IS 'The words of the mention, exactly as in the article.';
COMMENT ON COLUMN "mentions"."start" IS 'Where the mention starts in the article’s text.';
COMMENT ON COLUMN "mentions"."end" IS 'Where it ends, exclusive.';
COMMENT ON COLUMN "mentions"."sentence" IS 'The number of the sentence in the article, from 0.';

CREATE OR REPLACE TABLE "claims" AS FROM read_parquet('claims.parquet');
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

CREATE OR REPLACE TABLE "figures" AS FROM read_parquet('figures.parquet');
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

CREATE OR REPLACE TABLE "roles" AS FROM read_parquet('roles.parquet');
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

DROP VIEW IF EXISTS attributions;
CREATE VIEW attributions AS
SELECT attribution_id, article_id, min(speaker_id) AS speaker_id, min(speaker_ids) AS speaker_ids, min(speaker_status) AS speaker_status, min(speaker_kind) AS speaker_kind, min(spoken_for_id) AS spoken_for_id, min(speaker_text) AS speaker_text, min(cue_text) AS cue_text, min(cue_class) AS cue_class, min(via) AS via, min(via_id) AS via_id, min(addressee) AS addressee, min(addressee_id) AS addressee_id,
  CASE WHEN min(mode) = max(mode) THEN min(mode) ELSE 'mixed' END AS mode, min(polarity) AS polarity,
  min(whole) AS text, min(start) AS start, max("end") AS "end", count(*) AS claims,
  min(said_on) AS said_on, min(said_from) AS said_from, max(said_to) AS said_to, min(confidence) AS confidence
FROM (SELECT *, string_agg(text, ' ') OVER (PARTITION BY attribution_id ORDER BY start, claim_id
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS whole FROM claims) AS claim
GROUP BY attribution_id, article_id;
COMMENT ON VIEW attributions IS 'One act of saying a row: the claims that share an attribution_id, their texts joined by a space in the order of the article.';
