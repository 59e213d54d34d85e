#!/usr/bin/env bash
# maximum_object_size says how long a line of JSON may be that DuckDB's read_json takes. One would guess that it is a
# limit, and that memory follows the lines that are there. It does not: before it looks at the file, read_json takes
# twice that size at once, in memory that cannot be spilled. With 64 MiB, as records of long texts need, a file of eight
# bytes is an Out of Memory Error where 80 MiB are allowed, and is read where 140 are; two that are read side by side
# take 256 MiB before a row is there. What helps is to ask for little, and for more only where the error asks for it.
#
# Seen with @duckdb/node-api 1.5.6-r.1 (npm). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent @duckdb/node-api@1.5.6-r.1

cat >run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

writeFileSync('one.jsonl', '{"a":1}\n');
const mebibyte = 1024 * 1024;
for (const [size, limit] of [
  [16, 20],
  [16, 40],
  [64, 80],
  [64, 140],
]) {
  const database = await DuckDBInstance.create(':memory:', {
    temp_directory: 'spill',
    memory_limit: `${limit}MiB`,
    threads: '1',
  });
  const connection = await database.connect();
  const rows = `SELECT * FROM read_json('one.jsonl', format = 'newline_delimited',
    columns = {a: 'INTEGER'}, maximum_object_size = ${size * mebibyte})`;
  try {
    await connection.runAndReadAll(rows);
    console.log(`lines of ${size} MiB in ${limit} MiB: read`);
  } catch (error) {
    console.log(`lines of ${size} MiB in ${limit} MiB: ${error.message.split(' (')[0]}`);
  }
  connection.closeSync();
  database.closeSync();
}
JS

seen=$(node run.mjs)
expected='lines of 16 MiB in 20 MiB: Out of Memory Error: failed to allocate data of size 32.0 MiB
lines of 16 MiB in 40 MiB: read
lines of 64 MiB in 80 MiB: Out of Memory Error: failed to allocate data of size 128.0 MiB
lines of 64 MiB in 140 MiB: read'
echo "$seen"
[ "$seen" = "$expected" ] || {
  echo "this is no longer so; expected:"
  echo "$expected"
  exit 1
}
