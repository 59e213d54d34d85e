import { asciiString } from '../../../lib/escape/r.ts';
import { guardedGroup } from '../../../lib/escape/csv.ts';
import type { ReleaseFacts } from '../facts.ts';
import { columnTypes, heading } from './script.ts';

/** A script of R that reads the tables into data frames. */
export const rScript = (facts: ReleaseFacts): string =>
  [
    heading(facts, '#', [
      'In the folder of the release: source("load/with_r.R"); tables <- load_csv()',
      'load_csv() needs nothing but R; load_parquet() needs the package arrow.',
    ]),
    `columns <- list(\n${tablesOf().join(',\n')}\n)\n`,
    '# An apostrophe keeps spreadsheets from running a text; it is taken away again.',
    `guard <- ${asciiString(guardedGroup)}`,
    '',
    `unguarded <- function(cells) sub(guard, "\\\\1", cells, perl = TRUE)

read_cells <- list(
  string = unguarded,
  date = as.Date,
  integer = as.integer,
  number = as.numeric,
  boolean = function(cells) cells == "true",
  list = function(cells) {
    items <- strsplit(unguarded(cells), ";", fixed = TRUE)
    items[is.na(cells)] <- list(character(0))
    I(items)
  }
)

load_csv_table <- function(name, folder = ".") {
  cells <- read.csv(
    file.path(folder, paste0(name, ".csv")),
    # Marks the texts as UTF-8. fileEncoding would turn them into the locale's own letters, and
    # stop at the first that the locale has not.
    encoding = "UTF-8",
    colClasses = "character", na.strings = "", check.names = FALSE, strip.white = FALSE
  )
  for (column in names(columns[[name]])) {
    cells[[column]] <- read_cells[[columns[[name]][[column]]]](cells[[column]])
  }
  cells
}

load_csv <- function(folder = ".") {
  sapply(names(columns), load_csv_table, folder = folder, simplify = FALSE)
}

load_parquet <- function(folder = ".") {
  sapply(names(columns), function(name) {
    arrow::read_parquet(file.path(folder, paste0(name, ".parquet")))
  }, simplify = FALSE)
}
`,
  ].join('\n');

const tablesOf = (): string[] =>
  Object.entries(columnTypes()).map(([name, types]) => {
    const pairs = Object.entries(types).map(
      ([column, type]) => `    ${column} = ${asciiString(type)}`,
    );
    return `  ${name} = c(\n${pairs.join(',\n')}\n  )`;
  });
