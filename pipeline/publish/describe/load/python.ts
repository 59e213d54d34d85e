import { guardedGroup } from '../../../lib/escape/csv.ts';
import type { ReleaseFacts } from '../facts.ts';
import { columnTypes, heading } from './script.ts';

/** The types of all columns as a literal of Python, which is that of JSON here. */
const columns = (): string => `COLUMNS = ${JSON.stringify(columnTypes(), null, 4)}\n`;

const guard = `# An apostrophe keeps spreadsheets from running a text; it is taken away again.
GUARD = r"""${guardedGroup}"""
`;

/** A module of Python that reads the CSV files, with nothing but its standard library. */
export const plainPy = (facts: ReleaseFacts): string =>
  [
    heading(facts, '#', [
      'In the folder of the release: python3 load/with_python.py',
      'or a copy beside your program: tables = load(FOLDER); every row is a dict, what is empty None,',
      'a day a date, a list a list.',
    ]),
    `import csv
import re
from datetime import date
from pathlib import Path

csv.field_size_limit(2**31 - 1)  # a text may be longer than what csv takes unasked
`,
    columns(),
    guard,
    `READ = {
    "string": lambda cell: re.sub(GUARD, r"\\1", cell),
    "date": date.fromisoformat,
    "integer": int,
    "number": float,
    "boolean": lambda cell: cell == "true",
    "list": lambda cell: re.sub(GUARD, r"\\1", cell).split(";"),
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
`,
  ].join('\n');

/** A module of Python that reads the tables into pandas. */
export const pandasPy = (facts: ReleaseFacts): string =>
  [
    heading(facts, '#', [
      'In the folder of the release: python3 load/with_pandas.py',
      'or a copy beside your program: tables = load(FOLDER), from Parquet where pyarrow or',
      'fastparquet is there, else from CSV; load_csv(FOLDER) reads CSV. The types are the same.',
    ]),
    `import re
import warnings
from datetime import date
from pathlib import Path

import pandas as pd
`,
    columns(),
    guard,
    `READ = {
    "string": lambda cells: cells.str.replace(GUARD, r"\\1", regex=True).astype("string"),
    "date": lambda cells: days(cells.map(date.fromisoformat, na_action="ignore")),
    "integer": lambda cells: pd.to_numeric(cells).astype("Int32"),
    "number": lambda cells: pd.to_numeric(cells).astype("float64"),
    "boolean": lambda cells: cells.map({"true": True, "false": False}).astype("boolean"),
    "list": lambda cells: cells.map(
        lambda cell: re.sub(GUARD, r"\\1", cell).split(";") if isinstance(cell, str) else []
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
`,
  ].join('\n');

/** A module of Python that reads the tables into polars. */
export const polarsPy = (facts: ReleaseFacts): string =>
  [
    heading(facts, '#', [
      'In the folder of the release: python3 load/with_polars.py',
      'or a copy beside your program: tables = load(FOLDER), from Parquet;',
      'load_csv(FOLDER) reads the CSV files instead.',
    ]),
    `from pathlib import Path

import polars as pl
`,
    columns(),
    guard,
    `READ = {
    "string": lambda cell: cell.str.replace(GUARD, "\${1}"),
    "date": lambda cell: cell.str.to_date("%Y-%m-%d"),
    "integer": lambda cell: cell.cast(pl.Int32),
    "number": lambda cell: cell.cast(pl.Float64),
    "boolean": lambda cell: cell == "true",
    "list": lambda cell: cell.str.replace(GUARD, "\${1}").str.split(";").fill_null([]),
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
`,
  ].join('\n');
