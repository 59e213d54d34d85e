# On Record: who said what, and how many, version 4.3.0.
# In the folder of the release: python3 load/with_pandas.py
# or a copy beside your program: tables = load(FOLDER), from Parquet where pyarrow or
# fastparquet is there, else from CSV; load_csv(FOLDER) reads CSV. The types are the same.

import re
import warnings
from datetime import date
from pathlib import Path

import pandas as pd

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
    "string": lambda cells: cells.str.replace(GUARD, r"\1", regex=True).astype("string"),
    "date": lambda cells: days(cells.map(date.fromisoformat, na_action="ignore")),
    "integer": lambda cells: pd.to_numeric(cells).astype("Int32"),
    "number": lambda cells: pd.to_numeric(cells).astype("float64"),
    "boolean": lambda cells: cells.map({"true": True, "false": False}).astype("boolean"),
    "list": lambda cells: cells.map(
        lambda cell: re.sub(GUARD, r"\1", cell).split(";") if isinstance(cell, str) else []
    ),
}

# The types of the columns from CSV, for those that a reader of Parquet gives types of its own.
TYPED = {
    "string": lambda values: values.astype("string"),
    "date": lambda values: days(values),
    "integer": lambda values: values.astype("Int32"),
    "number": lambda values: values.astype("float64"),
    "boolean": lambda values: values.astype("boolean"),
    "list": lambda values: values.map(lambda items: [] if items is None else list(items)),
}


def days(values):
    try:
        return pd.to_datetime(values)
    except pd.errors.OutOfBoundsDatetime:  # a day before 1677: such a column keeps plain dates
        return values.astype(object)


def typed(frame, name, kinds):
    return frame.assign(
        **{column: kinds[kind](frame[column]) for column, kind in COLUMNS[name].items()}
    )


def load(folder="."):
    try:
        return {
            name: typed(pd.read_parquet(Path(folder) / f"{name}.parquet"), name, TYPED)
            for name in COLUMNS
        }
    except ImportError:
        warnings.warn("neither pyarrow nor fastparquet is there, so CSV is read", stacklevel=2)
        return load_csv(folder)


def load_csv_table(name, folder="."):
    # Without keep_default_na a word such as NA would become a missing value.
    frame = pd.read_csv(
        Path(folder) / f"{name}.csv",
        dtype=str,
        keep_default_na=False,
        na_values=[""],
        encoding="utf-8",
    )
    return typed(frame, name, READ)


def load_csv(folder="."):
    return {name: load_csv_table(name, folder) for name in COLUMNS}


if __name__ == "__main__":
    for name, frame in load().items():
        print(name, len(frame))
