#!/usr/bin/env bash
# EDTF (ISO 8601-2) writes “since 28 October” as 2024-10-28/.. and “until 28 October” as ../2024-10-28. In CSV both are text, and
# one would guess that a reader of spreadsheets leaves them so, as it leaves 2024-10/2024-12 and 2019/2021. SheetJS takes both
# for the day itself: three cells that say since, until and on that day are one number, 45593, which a sheet shows as
# 10/28/24 and a file saved again holds in place of them. What began then and what ended then are equal to a filter, and no cell
# tells that it was read as a date. Beside a year alone the text stays, so that a column of both has numbers and texts.
# Read with raw: true; cells of a workbook that were written as text are not touched.
#
# Seen with xlsx 0.18.5 (npm). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent xlsx@0.18.5

cat >run.cjs <<'JS'
const { read, utils } = require('xlsx');
const values = ['2024-10-28', '2024-10-28/..', '../2024-10-28', '2021-03/..', '../2030', '2019/2021', '2024-10/2024-12'];
const csv = ['as_of', ...values].join('\n');
const cellsOf = (options) => {
  const book = read(csv, { type: 'string', ...options });
  const sheet = book.Sheets[book.SheetNames[0]];
  return values.map((_, at) => sheet[utils.encode_cell({ r: at + 1, c: 0 })]);
};
const raw = cellsOf({ raw: true });
for (const [at, { t: type, v: value, w: shown }] of cellsOf({}).entries())
  console.log(`${values[at]}: ${type} ${value}, shown as ${shown ?? value}; raw ${raw[at].t} ${raw[at].v}`);
JS

cat >seen.txt <<'TXT'
2024-10-28: n 45593, shown as 10/28/24; raw s 2024-10-28
2024-10-28/..: n 45593, shown as 10/28/24; raw s 2024-10-28/..
../2024-10-28: n 45593, shown as 10/28/24; raw s ../2024-10-28
2021-03/..: n 44256, shown as 3/1/21; raw s 2021-03/..
../2030: s ../2030, shown as ../2030; raw s ../2030
2019/2021: s 2019/2021, shown as 2019/2021; raw s 2019/2021
2024-10/2024-12: s 2024-10/2024-12, shown as 2024-10/2024-12; raw s 2024-10/2024-12
TXT
TZ=UTC node run.cjs | tee now.txt
diff seen.txt now.txt
