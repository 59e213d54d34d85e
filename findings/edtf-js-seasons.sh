#!/usr/bin/env bash
# EDTF (ISO 8601-2) writes a season as a year and 21 to 24: spring, summer, autumn, winter. It says nothing of the days on
# which they begin, so that one who loads a table of such values asks a library for the first and last day. One would
# guess the meteorological summer, June to August, or the astronomical one from 20 June on. The library edtf for JavaScript
# takes the seasons for the quarters of the calendar: spring is January to March, summer ends on 30 June before its
# hottest month begins, and winter is October to December of the same year. Quarters have numbers of their own in level 2, 33 to
# 36, and summers of the northern half 26: all three are the same days to it. Whoever filters by its min and max
# puts what happened in July outside the summer. Take the days of a season from where the value comes from.
#
# Seen with edtf 4.11.1 (npm). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent edtf@4.11.1

cat >run.mjs <<'JS'
import edtf from 'edtf';
const day = (time) => new Date(time).toISOString().slice(0, 10);
for (const [name, value] of [
  ['spring', '2016-21'],
  ['summer', '2016-22'],
  ['autumn', '2016-23'],
  ['winter', '2016-24'],
  ['northern summer', '2016-26'],
  ['second quarter', '2016-34'],
]) {
  const { min, max } = edtf(value);
  console.log(`${name} ${value}: ${day(min)} to ${day(max)}`);
}
console.log(`1 August 2016 in summer: ${edtf('2016-22').includes(edtf('2016-08-01'))}`);
JS

cat >seen.txt <<'TXT'
spring 2016-21: 2016-01-01 to 2016-03-31
summer 2016-22: 2016-04-01 to 2016-06-30
autumn 2016-23: 2016-07-01 to 2016-09-30
winter 2016-24: 2016-10-01 to 2016-12-31
northern summer 2016-26: 2016-04-01 to 2016-06-30
second quarter 2016-34: 2016-04-01 to 2016-06-30
1 August 2016 in summer: false
TXT
node run.mjs | tee now.txt
diff seen.txt now.txt
