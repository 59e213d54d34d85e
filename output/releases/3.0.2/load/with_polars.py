# On Record: who said what, and how many, version 3.0.2.
# In the folder of the release: python3 load/with_polars.py
# or a copy beside your program: tables = load(FOLDER), from Parquet;
# load_csv(FOLDER) reads the CSV files instead.

from pathlib import Path

import polars as pl

COLUMNS = {
    "articles": {
        "article_id": "string",
        "title": "string",
        "publisher": "string",
        "byline": "string",
        "url": "string",
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
        "role_first_seen_on": "date",
        "role_last_seen_on": "date",
        "affiliation_id": "string",
        "country": "string",
        "wikidata": "string",
        "known": "boolean",
        "articles": "integer",
        "mentions": "integer",
        "claims": "integer",
        "figures": "integer",
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
        "speaker_text": "string",
        "speaker_start": "integer",
        "speaker_end": "integer",
        "cue_text": "string",
        "cue_start": "integer",
        "cue_end": "integer",
        "cue_class": "string",
        "mode": "string",
        "polarity": "string",
        "text": "string",
        "start": "integer",
        "end": "integer",
        "prefix": "string",
        "suffix": "string",
        "said_on": "date",
        "said_on_basis": "string",
        "said_at": "string",
        "about_ids": "list",
        "within_claim_id": "string",
        "repeats_claim_id": "string",
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
        "value": "number",
        "low": "number",
        "high": "number",
        "comparator": "string",
        "kind": "string",
        "unit": "string",
        "unit_text": "string",
        "counted": "string",
        "state": "string",
        "change": "string",
        "as_of": "date",
        "as_of_basis": "string",
        "part_of": "string",
        "about_ids": "list",
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
    "integer": lambda cell: cell.cast(pl.Int64),
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
