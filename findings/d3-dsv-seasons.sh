#!/usr/bin/env bash
# d3.autoType gives the values of a CSV types where they look like numbers, dates or truth values, and one would guess that what
# it cannot read as one of them stays the text that it is. It does for 199X, for 2019/2021 and for an interval of days. But a season
# of EDTF (ISO 8601-2), a year with 21 to 24, has the look of a month: 2024-22, the summer of 2024, becomes a Date that is none,
# and the text is gone. It is neither null nor undefined, a test for missing values lets it pass, toISOString throws, and
# JSON writes null. The months beside it in the column are right. Name the columns in a row function of your own, as
# the first and last day stand in others.
#
# Seen with d3-dsv 3.0.2 (npm). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent d3-dsv@3.0.2

cat >run.mjs <<'JS'
import { autoType, csvParse } from 'd3-dsv';
const rows = csvParse('said_on\n2024-03\n2024-22\n1998-24\n199X\n2019/2021\n2024-10-01/2024-10-05', autoType);
for (const { said_on: value } of rows)
  console.log(`${value instanceof Date ? 'Date' : typeof value} ${JSON.stringify(value)}${value == null ? ', missing' : ''}`);
JS

cat >seen.txt <<'TXT'
Date "2024-03-01T00:00:00.000Z"
Date null
Date null
string "199X"
string "2019/2021"
string "2024-10-01/2024-10-05"
TXT
TZ=UTC node run.mjs | tee now.txt
diff seen.txt now.txt
