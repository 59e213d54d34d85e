#!/usr/bin/env bash
# DuckDB's COPY writes the empty text as "" and NULL as an empty cell, so that the file tells one from the
# other, as PostgreSQL's does. One would guess that DuckDB reads back what it wrote. It does not: by default
# read_csv takes "" for NULL as well (allow_quoted_nulls is on), in a column of texts, and even where the
# null string is given. A table that has been through CSV has lost its empty texts, and a count of those that
# are missing differs from that in PostgreSQL, which loads the same file as it was meant.
# With allow_quoted_nulls = false the texts come back.
#
# Seen with DuckDB 1.5.6 (npm: @duckdb/node-api 1.5.6-r.1). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent @duckdb/node-api@1.5.6-r.1

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const database = await (await DuckDBInstance.create(':memory:')).connect();
await database.run(`COPY (SELECT 1 AS id, '' AS note UNION ALL SELECT 2, NULL UNION ALL SELECT 3, 'x')
  TO 'notes.csv' (HEADER)`);
const missing = async (options) => {
  const reader = await database.runAndReadAll(
    `SELECT count(*) FILTER (note IS NULL)::INTEGER AS missing FROM read_csv('notes.csv' ${options})`,
  );
  return reader.getRowObjectsJson()[0].missing;
};
console.log(JSON.stringify(readFileSync('notes.csv', 'utf8')));
console.log('missing by default:', await missing(''));
console.log('with the columns and nullstr given:', await missing(
  `, columns = {id: 'INTEGER', note: 'VARCHAR'}, auto_detect = false, header = true, nullstr = ''`));
console.log('with allow_quoted_nulls = false:', await missing(', allow_quoted_nulls = false'));
JS

seen=$(node run.mjs)
expected='"id,note\n1,\"\"\n2,\n3,x\n"
missing by default: 2
with the columns and nullstr given: 2
with allow_quoted_nulls = false: 1'
echo "$seen"
[ "$seen" = "$expected" ] || {
  echo "this is no longer so; expected:"
  echo "$expected"
  exit 1
}
