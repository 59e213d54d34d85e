# On Record: who said what, and how many, version 3.0.2.
# In the folder of the release: python3 load/with_python.py
# or a copy beside your program: tables = load(FOLDER); every row is a dict, what is empty None,
# a day a date, a list a list.

import csv
import re
from datetime import date
from pathlib import Path

csv.field_size_limit(2**31 - 1)  # a text may be longer than what csv takes unasked

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
    "string": lambda cell: re.sub(GUARD, r"\1", cell),
    "date": date.fromisoformat,
    "integer": int,
    "number": float,
    "boolean": lambda cell: cell == "true",
    "list": lambda cell: re.sub(GUARD, r"\1", cell).split(";"),
}


def value(cell, kind):
    if cell == "":
        return [] if kind == "list" else None
    return READ[kind](cell)


def load_table(name, folder="."):
    columns = COLUMNS[name]
    with open(Path(folder) / f"{name}.csv", encoding="utf-8", newline="") as file:
        return [
            {column: value(row[column], kind) for column, kind in columns.items()}
            for row in csv.DictReader(file)
        ]


def load(folder="."):
    return {name: load_table(name, folder) for name in COLUMNS}


if __name__ == "__main__":
    for name, rows in load().items():
        print(name, len(rows))
