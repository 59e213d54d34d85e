#!/usr/bin/env bash
# DuckDB is told how much memory it may take and where to spill what is more. One would guess that COPY … TO a
# Parquet file then works for any table, as its sorts and joins do. It does not where texts are long: the writer
# gathers a row group of 122,880 rows whole, in memory that cannot be spilled, and the statement ends with an Out of
# Memory Error. None of the remedies that the error names helps: here it runs on one thread, and without keeping the
# order it fails as well. What helps is ROW_GROUP_SIZE: the same rows are written in the same memory in groups of
# 10,240. A hundred thousand news articles of 4,800 characters are enough for it at 300 MB, and CSV takes them.
#
# Seen with @duckdb/node-api 1.5.6-r.1 (npm). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent @duckdb/node-api@1.5.6-r.1

cat >run.mjs <<'JS'
import { DuckDBInstance } from '@duckdb/node-api';

const rows = "SELECT i, repeat(md5(i::VARCHAR), 150) AS words FROM range(100000) numbers(i)";
for (const [name, order, options] of [
  ['CSV', 'true', 'FORMAT csv'],
  ['Parquet', 'true', 'FORMAT parquet'],
  ['Parquet, in any order', 'false', 'FORMAT parquet'],
  ['Parquet, small row groups', 'true', 'FORMAT parquet, ROW_GROUP_SIZE 10240'],
]) {
  const database = await DuckDBInstance.create(':memory:', {
    temp_directory: 'spill',
    memory_limit: '300MB',
    threads: '1',
    preserve_insertion_order: order,
  });
  const connection = await database.connect();
  try {
    await connection.run(`COPY (${rows}) TO 'rows.out' (${options})`);
    console.log(`${name}: written`);
  } catch (error) {
    console.log(`${name}: ${error.message.split(':')[0]}`);
  }
  connection.closeSync();
  database.closeSync();
}
JS

seen=$(node run.mjs)
expected='CSV: written
Parquet: Out of Memory Error
Parquet, in any order: Out of Memory Error
Parquet, small row groups: written'
echo "$seen"
[ "$seen" = "$expected" ] || {
  echo "this is no longer so; expected:"
  echo "$expected"
  exit 1
}
