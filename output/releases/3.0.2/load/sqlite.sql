-- On Record: who said what, and how many, version 3.0.2.
-- In the folder of the release: sqlite3 FILE < load/sqlite.sql
-- Run again, or for a later release, it replaces the five tables: all of them, or nothing.
-- Days are ISO 8601 texts, booleans 1 and 0, lists JSON arrays (json_each reads them).
-- The last line prints every reference that leads nowhere: nothing, that is.

.bail on
PRAGMA foreign_keys = ON;
BEGIN;

DROP TABLE IF EXISTS "figures";
DROP TABLE IF EXISTS "claims";
DROP TABLE IF EXISTS "mentions";
DROP TABLE IF EXISTS "actors";
DROP TABLE IF EXISTS "articles";

CREATE TABLE "articles" (
  "article_id" TEXT PRIMARY KEY NOT NULL,
  "title" TEXT,
  "publisher" TEXT,
  "byline" TEXT,
  "url" TEXT,
  "language" TEXT NOT NULL,
  "published_on" TEXT,
  "published_on_basis" TEXT NOT NULL CHECK ("published_on_basis" IN ('stated', 'inferred', 'unknown')),
  "retrieved_on" TEXT,
  "licence" TEXT,
  "rights" TEXT,
  "characters" INTEGER NOT NULL,
  "words" INTEGER NOT NULL,
  "sentences" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL
);
CREATE TABLE "articles_cells" ("article_id" text, "title" text, "publisher" text, "byline" text, "url" text, "language" text, "published_on" text, "published_on_basis" text, "retrieved_on" text, "licence" text, "rights" text, "characters" text, "words" text, "sentences" text, "sha256" text);
.import --csv --skip 1 articles.csv articles_cells
INSERT INTO "articles" SELECT
  nullif(CASE WHEN "article_id" LIKE '''%' AND ltrim("article_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("article_id", ''''), 1, 1)) > 0 THEN substr("article_id", 2) ELSE "article_id" END, ''),
  nullif(CASE WHEN "title" LIKE '''%' AND ltrim("title", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("title", ''''), 1, 1)) > 0 THEN substr("title", 2) ELSE "title" END, ''),
  nullif(CASE WHEN "publisher" LIKE '''%' AND ltrim("publisher", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("publisher", ''''), 1, 1)) > 0 THEN substr("publisher", 2) ELSE "publisher" END, ''),
  nullif(CASE WHEN "byline" LIKE '''%' AND ltrim("byline", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("byline", ''''), 1, 1)) > 0 THEN substr("byline", 2) ELSE "byline" END, ''),
  nullif(CASE WHEN "url" LIKE '''%' AND ltrim("url", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("url", ''''), 1, 1)) > 0 THEN substr("url", 2) ELSE "url" END, ''),
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

CREATE TABLE "actors" (
  "actor_id" TEXT PRIMARY KEY NOT NULL,
  "type" TEXT NOT NULL CHECK ("type" IN ('person', 'organisation', 'country')),
  "name" TEXT NOT NULL,
  "also_known_as" TEXT NOT NULL,
  "role" TEXT,
  "role_first_seen_on" TEXT,
  "role_last_seen_on" TEXT,
  "affiliation_id" TEXT,
  "country" TEXT,
  "wikidata" TEXT,
  "known" INTEGER NOT NULL,
  "articles" INTEGER NOT NULL,
  "mentions" INTEGER NOT NULL,
  "claims" INTEGER NOT NULL,
  "figures" INTEGER NOT NULL,
  "first_seen_on" TEXT,
  "last_seen_on" TEXT,
  FOREIGN KEY ("affiliation_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "actors_cells" ("actor_id" text, "type" text, "name" text, "also_known_as" text, "role" text, "role_first_seen_on" text, "role_last_seen_on" text, "affiliation_id" text, "country" text, "wikidata" text, "known" text, "articles" text, "mentions" text, "claims" text, "figures" text, "first_seen_on" text, "last_seen_on" text);
.import --csv --skip 1 actors.csv actors_cells
INSERT INTO "actors" SELECT
  nullif(CASE WHEN "actor_id" LIKE '''%' AND ltrim("actor_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("actor_id", ''''), 1, 1)) > 0 THEN substr("actor_id", 2) ELSE "actor_id" END, ''),
  nullif("type", ''),
  nullif(CASE WHEN "name" LIKE '''%' AND ltrim("name", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("name", ''''), 1, 1)) > 0 THEN substr("name", 2) ELSE "name" END, ''),
  CASE WHEN "also_known_as" = '' THEN '[]' ELSE '[' || replace(json_quote(nullif(CASE WHEN "also_known_as" LIKE '''%' AND ltrim("also_known_as", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("also_known_as", ''''), 1, 1)) > 0 THEN substr("also_known_as", 2) ELSE "also_known_as" END, '')), ';', '","') || ']' END,
  nullif(CASE WHEN "role" LIKE '''%' AND ltrim("role", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("role", ''''), 1, 1)) > 0 THEN substr("role", 2) ELSE "role" END, ''),
  nullif("role_first_seen_on", ''),
  nullif("role_last_seen_on", ''),
  nullif(CASE WHEN "affiliation_id" LIKE '''%' AND ltrim("affiliation_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("affiliation_id", ''''), 1, 1)) > 0 THEN substr("affiliation_id", 2) ELSE "affiliation_id" END, ''),
  nullif(CASE WHEN "country" LIKE '''%' AND ltrim("country", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("country", ''''), 1, 1)) > 0 THEN substr("country", 2) ELSE "country" END, ''),
  nullif(CASE WHEN "wikidata" LIKE '''%' AND ltrim("wikidata", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("wikidata", ''''), 1, 1)) > 0 THEN substr("wikidata", 2) ELSE "wikidata" END, ''),
  CASE "known" WHEN 'true' THEN 1 WHEN 'false' THEN 0 END,
  CAST(nullif("articles", '') AS INTEGER),
  CAST(nullif("mentions", '') AS INTEGER),
  CAST(nullif("claims", '') AS INTEGER),
  CAST(nullif("figures", '') AS INTEGER),
  nullif("first_seen_on", ''),
  nullif("last_seen_on", '')
FROM "actors_cells";
DROP TABLE "actors_cells";
CREATE INDEX "actors_affiliation_id" ON "actors" ("affiliation_id");

CREATE TABLE "mentions" (
  "mention_id" TEXT PRIMARY KEY NOT NULL,
  "article_id" TEXT NOT NULL,
  "actor_id" TEXT NOT NULL,
  "form" TEXT NOT NULL CHECK ("form" IN ('name', 'alias', 'acronym', 'role', 'pronoun', 'metonym', 'demonym')),
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
  "speaker_text" TEXT,
  "speaker_start" INTEGER,
  "speaker_end" INTEGER,
  "cue_text" TEXT,
  "cue_start" INTEGER,
  "cue_end" INTEGER,
  "cue_class" TEXT CHECK ("cue_class" IN ('say', 'tell', 'ask', 'answer', 'announce', 'report', 'confirm', 'deny', 'claim', 'argue', 'estimate', 'predict', 'believe', 'suggest', 'admit', 'accuse', 'condemn', 'praise', 'warn', 'promise', 'urge', 'call', 'agree', 'refuse', 'write')),
  "mode" TEXT NOT NULL CHECK ("mode" IN ('direct', 'indirect', 'mixed')),
  "polarity" TEXT NOT NULL CHECK ("polarity" IN ('affirmed', 'negated')),
  "text" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "prefix" TEXT,
  "suffix" TEXT,
  "said_on" TEXT,
  "said_on_basis" TEXT CHECK ("said_on_basis" IN ('stated', 'inferred', 'published')),
  "said_at" TEXT,
  "about_ids" TEXT NOT NULL,
  "within_claim_id" TEXT,
  "repeats_claim_id" TEXT,
  "rule" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "review" TEXT NOT NULL CHECK ("review" IN ('machine', 'accepted', 'edited', 'added')),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("speaker_id") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("within_claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("repeats_claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "claims_cells" ("claim_id" text, "article_id" text, "attribution_id" text, "speaker_id" text, "speaker_text" text, "speaker_start" text, "speaker_end" text, "cue_text" text, "cue_start" text, "cue_end" text, "cue_class" text, "mode" text, "polarity" text, "text" text, "start" text, "end" text, "prefix" text, "suffix" text, "said_on" text, "said_on_basis" text, "said_at" text, "about_ids" text, "within_claim_id" text, "repeats_claim_id" text, "rule" text, "confidence" text, "review" text);
.import --csv --skip 1 claims.csv claims_cells
INSERT INTO "claims" SELECT
  nullif(CASE WHEN "claim_id" LIKE '''%' AND ltrim("claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("claim_id", ''''), 1, 1)) > 0 THEN substr("claim_id", 2) ELSE "claim_id" END, ''),
  nullif(CASE WHEN "article_id" LIKE '''%' AND ltrim("article_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("article_id", ''''), 1, 1)) > 0 THEN substr("article_id", 2) ELSE "article_id" END, ''),
  nullif(CASE WHEN "attribution_id" LIKE '''%' AND ltrim("attribution_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("attribution_id", ''''), 1, 1)) > 0 THEN substr("attribution_id", 2) ELSE "attribution_id" END, ''),
  nullif(CASE WHEN "speaker_id" LIKE '''%' AND ltrim("speaker_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("speaker_id", ''''), 1, 1)) > 0 THEN substr("speaker_id", 2) ELSE "speaker_id" END, ''),
  nullif(CASE WHEN "speaker_text" LIKE '''%' AND ltrim("speaker_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("speaker_text", ''''), 1, 1)) > 0 THEN substr("speaker_text", 2) ELSE "speaker_text" END, ''),
  CAST(nullif("speaker_start", '') AS INTEGER),
  CAST(nullif("speaker_end", '') AS INTEGER),
  nullif(CASE WHEN "cue_text" LIKE '''%' AND ltrim("cue_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("cue_text", ''''), 1, 1)) > 0 THEN substr("cue_text", 2) ELSE "cue_text" END, ''),
  CAST(nullif("cue_start", '') AS INTEGER),
  CAST(nullif("cue_end", '') AS INTEGER),
  nullif("cue_class", ''),
  nullif("mode", ''),
  nullif("polarity", ''),
  nullif(CASE WHEN "text" LIKE '''%' AND ltrim("text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("text", ''''), 1, 1)) > 0 THEN substr("text", 2) ELSE "text" END, ''),
  CAST(nullif("start", '') AS INTEGER),
  CAST(nullif("end", '') AS INTEGER),
  nullif(CASE WHEN "prefix" LIKE '''%' AND ltrim("prefix", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("prefix", ''''), 1, 1)) > 0 THEN substr("prefix", 2) ELSE "prefix" END, ''),
  nullif(CASE WHEN "suffix" LIKE '''%' AND ltrim("suffix", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("suffix", ''''), 1, 1)) > 0 THEN substr("suffix", 2) ELSE "suffix" END, ''),
  nullif("said_on", ''),
  nullif("said_on_basis", ''),
  nullif(CASE WHEN "said_at" LIKE '''%' AND ltrim("said_at", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("said_at", ''''), 1, 1)) > 0 THEN substr("said_at", 2) ELSE "said_at" END, ''),
  CASE WHEN "about_ids" = '' THEN '[]' ELSE '[' || replace(json_quote(nullif(CASE WHEN "about_ids" LIKE '''%' AND ltrim("about_ids", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("about_ids", ''''), 1, 1)) > 0 THEN substr("about_ids", 2) ELSE "about_ids" END, '')), ';', '","') || ']' END,
  nullif(CASE WHEN "within_claim_id" LIKE '''%' AND ltrim("within_claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("within_claim_id", ''''), 1, 1)) > 0 THEN substr("within_claim_id", 2) ELSE "within_claim_id" END, ''),
  nullif(CASE WHEN "repeats_claim_id" LIKE '''%' AND ltrim("repeats_claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("repeats_claim_id", ''''), 1, 1)) > 0 THEN substr("repeats_claim_id", 2) ELSE "repeats_claim_id" END, ''),
  nullif(CASE WHEN "rule" LIKE '''%' AND ltrim("rule", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("rule", ''''), 1, 1)) > 0 THEN substr("rule", 2) ELSE "rule" END, ''),
  CAST(nullif("confidence", '') AS REAL),
  nullif("review", '')
FROM "claims_cells";
DROP TABLE "claims_cells";
CREATE INDEX "claims_article_id" ON "claims" ("article_id");
CREATE INDEX "claims_speaker_id" ON "claims" ("speaker_id");
CREATE INDEX "claims_within_claim_id" ON "claims" ("within_claim_id");
CREATE INDEX "claims_repeats_claim_id" ON "claims" ("repeats_claim_id");

CREATE TABLE "figures" (
  "figure_id" TEXT PRIMARY KEY NOT NULL,
  "article_id" TEXT NOT NULL,
  "claim_id" TEXT,
  "asserted_by" TEXT,
  "text" TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  "value" REAL,
  "low" REAL,
  "high" REAL,
  "comparator" TEXT NOT NULL CHECK ("comparator" IN ('exactly', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'between', 'order-of-magnitude')),
  "kind" TEXT NOT NULL CHECK ("kind" IN ('count', 'money', 'percent', 'measure', 'duration', 'age', 'rate', 'ratio')),
  "unit" TEXT NOT NULL,
  "unit_text" TEXT,
  "counted" TEXT,
  "state" TEXT,
  "change" TEXT CHECK ("change" IN ('rise', 'fall')),
  "as_of" TEXT,
  "as_of_basis" TEXT CHECK ("as_of_basis" IN ('stated', 'inferred', 'published')),
  "part_of" TEXT,
  "about_ids" TEXT NOT NULL,
  "rule" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "review" TEXT NOT NULL CHECK ("review" IN ('machine', 'accepted', 'edited', 'added')),
  FOREIGN KEY ("article_id") REFERENCES "articles" ("article_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("claim_id") REFERENCES "claims" ("claim_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("asserted_by") REFERENCES "actors" ("actor_id") DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY ("part_of") REFERENCES "figures" ("figure_id") DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE "figures_cells" ("figure_id" text, "article_id" text, "claim_id" text, "asserted_by" text, "text" text, "start" text, "end" text, "value" text, "low" text, "high" text, "comparator" text, "kind" text, "unit" text, "unit_text" text, "counted" text, "state" text, "change" text, "as_of" text, "as_of_basis" text, "part_of" text, "about_ids" text, "rule" text, "confidence" text, "review" text);
.import --csv --skip 1 figures.csv figures_cells
INSERT INTO "figures" SELECT
  nullif(CASE WHEN "figure_id" LIKE '''%' AND ltrim("figure_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("figure_id", ''''), 1, 1)) > 0 THEN substr("figure_id", 2) ELSE "figure_id" END, ''),
  nullif(CASE WHEN "article_id" LIKE '''%' AND ltrim("article_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("article_id", ''''), 1, 1)) > 0 THEN substr("article_id", 2) ELSE "article_id" END, ''),
  nullif(CASE WHEN "claim_id" LIKE '''%' AND ltrim("claim_id", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("claim_id", ''''), 1, 1)) > 0 THEN substr("claim_id", 2) ELSE "claim_id" END, ''),
  nullif(CASE WHEN "asserted_by" LIKE '''%' AND ltrim("asserted_by", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("asserted_by", ''''), 1, 1)) > 0 THEN substr("asserted_by", 2) ELSE "asserted_by" END, ''),
  nullif(CASE WHEN "text" LIKE '''%' AND ltrim("text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("text", ''''), 1, 1)) > 0 THEN substr("text", 2) ELSE "text" END, ''),
  CAST(nullif("start", '') AS INTEGER),
  CAST(nullif("end", '') AS INTEGER),
  CAST(nullif("value", '') AS REAL),
  CAST(nullif("low", '') AS REAL),
  CAST(nullif("high", '') AS REAL),
  nullif("comparator", ''),
  nullif("kind", ''),
  nullif(CASE WHEN "unit" LIKE '''%' AND ltrim("unit", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("unit", ''''), 1, 1)) > 0 THEN substr("unit", 2) ELSE "unit" END, ''),
  nullif(CASE WHEN "unit_text" LIKE '''%' AND ltrim("unit_text", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("unit_text", ''''), 1, 1)) > 0 THEN substr("unit_text", 2) ELSE "unit_text" END, ''),
  nullif(CASE WHEN "counted" LIKE '''%' AND ltrim("counted", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("counted", ''''), 1, 1)) > 0 THEN substr("counted", 2) ELSE "counted" END, ''),
  nullif(CASE WHEN "state" LIKE '''%' AND ltrim("state", '''') <> '' AND instr('=+-@＝＋－＠' || char(9, 10, 13), substr(ltrim("state", ''''), 1, 1)) > 0 THEN substr("state", 2) ELSE "state" END, ''),
  nullif("change", ''),
  nullif("as_of", ''),
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
CREATE INDEX "figures_part_of" ON "figures" ("part_of");

COMMIT;
PRAGMA foreign_key_check;
