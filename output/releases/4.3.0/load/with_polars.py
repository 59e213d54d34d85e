# On Record: who said what, and how many, version 4.3.0.
# In the folder of the release: python3 load/with_polars.py
# or a copy beside your program: tables = load(FOLDER), from Parquet;
# load_csv(FOLDER) reads the CSV files instead.

from pathlib import Path

import polars as pl

COLUMNS = {
    "articles": {
        "article_id": "string",
        "source_path": "string",
        "same_text_as": "string",
        "title": "string",
        "publisher": "string",
        "byline": "string",
        "url": "string",
        "section": "string",
        "language": "string",
        "published_on": "date",
        "published_on_basis": "string",
        "retrieved_on": "date",
        "licence": "string",
        "rights": "string",
        "characters": "integer",
        "words": "integer",
        "sentences": "integer",
        "sha256": "string"
    },
    "actors": {
        "actor_id": "string",
        "type": "string",
        "name": "string",
        "also_known_as": "list",
        "role": "string",
        "role_tense": "string",
        "role_first_seen_on": "date",
        "role_last_seen_on": "date",
        "affiliation_id": "string",
        "country": "string",
        "wikidata": "string",
        "known": "boolean",
        "articles": "integer",
        "mentions": "integer",
        "claims": "integer",
        "attributions": "integer",
        "figures": "integer",
        "distinct_articles": "integer",
        "distinct_mentions": "integer",
        "distinct_claims": "integer",
        "distinct_figures": "integer",
        "bylines": "integer",
        "first_seen_on": "date",
        "last_seen_on": "date"
    },
    "mentions": {
        "mention_id": "string",
        "article_id": "string",
        "actor_id": "string",
        "form": "string",
        "text": "string",
        "start": "integer",
        "end": "integer",
        "sentence": "integer"
    },
    "claims": {
        "claim_id": "string",
        "article_id": "string",
        "attribution_id": "string",
        "speaker_id": "string",
        "speaker_ids": "list",
        "speaker_status": "string",
        "speaker_kind": "string",
        "spoken_for_id": "string",
        "speaker_text": "string",
        "speaker_start": "integer",
        "speaker_end": "integer",
        "cue_text": "string",
        "cue_start": "integer",
        "cue_end": "integer",
        "cue_class": "string",
        "via": "string",
        "via_id": "string",
        "addressee": "string",
        "addressee_id": "string",
        "mode": "string",
        "polarity": "string",
        "text": "string",
        "start": "integer",
        "end": "integer",
        "sentence": "integer",
        "paragraph": "integer",
        "headline": "boolean",
        "prefix": "string",
        "suffix": "string",
        "sentence_text": "string",
        "said_on": "string",
        "said_from": "date",
        "said_to": "date",
        "said_on_basis": "string",
        "said_at": "string",
        "about_ids": "list",
        "within_claim_id": "string",
        "repeats_claim_id": "string",
        "first_claim_id": "string",
        "rule": "string",
        "confidence": "number",
        "review": "string"
    },
    "figures": {
        "figure_id": "string",
        "article_id": "string",
        "claim_id": "string",
        "asserted_by": "string",
        "text": "string",
        "start": "integer",
        "end": "integer",
        "sentence": "integer",
        "paragraph": "integer",
        "headline": "boolean",
        "sentence_text": "string",
        "value": "number",
        "low": "number",
        "high": "number",
        "comparator": "string",
        "kind": "string",
        "unit": "string",
        "unit_text": "string",
        "base_value": "number",
        "base_low": "number",
        "base_high": "number",
        "base_unit": "string",
        "counted": "string",
        "counted_head": "string",
        "state": "string",
        "change": "string",
        "change_from_id": "string",
        "since": "string",
        "since_from": "date",
        "since_to": "date",
        "as_of": "string",
        "as_of_from": "date",
        "as_of_to": "date",
        "as_of_basis": "string",
        "part_of": "string",
        "about_ids": "list",
        "rule": "string",
        "confidence": "number",
        "review": "string"
    },
    "roles": {
        "role_id": "string",
        "article_id": "string",
        "actor_id": "string",
        "role": "string",
        "role_tense": "string",
        "affiliation_id": "string",
        "country": "string",
        "country_basis": "string",
        "text": "string",
        "start": "integer",
        "end": "integer",
        "affiliation_text": "string",
        "affiliation_start": "integer",
        "affiliation_end": "integer",
        "country_text": "string",
        "country_start": "integer",
        "country_end": "integer",
        "sentence": "integer",
        "rule": "string",
        "confidence": "number",
        "review": "string"
    }
}

# An apostrophe keeps spreadsheets from running a text; it is taken away again.
GUARD = r"""^'('*[=+\-@\t\r\n＝＋－＠])"""

READ = {
    "string": lambda cell: cell.str.replace(GUARD, "${1}"),
    "date": lambda cell: cell.str.to_date("%Y-%m-%d"),
    "integer": lambda cell: cell.cast(pl.Int32),
    "number": lambda cell: cell.cast(pl.Float64),
    "boolean": lambda cell: cell == "true",
    "list": lambda cell: cell.str.replace(GUARD, "${1}").str.split(";").fill_null([]),
}


def load(folder="."):
    return {name: pl.read_parquet(Path(folder) / f"{name}.parquet") for name in COLUMNS}


def load_csv_table(name, folder="."):
    frame = pl.read_csv(Path(folder) / f"{name}.csv", infer_schema_length=0, null_values=[""])
    return frame.with_columns(
        READ[kind](pl.col(column)).alias(column) for column, kind in COLUMNS[name].items()
    )


def load_csv(folder="."):
    return {name: load_csv_table(name, folder) for name in COLUMNS}


if __name__ == "__main__":
    for name, frame in load().items():
        print(name, len(frame))
