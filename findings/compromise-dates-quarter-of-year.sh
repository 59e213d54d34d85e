#!/usr/bin/env bash
# Business news dates its figures by quarters and halves: “in the first quarter of 2021”. One would guess that a reader of dates
# in English that knows quarters and years reads the two together. The plugin compromise-dates does so for “Q1 2021” alone.
# Spelled out, the year is dropped and that of today taken, and no result tells so: the first quarter of 2021 becomes
# the first of 2024, with start, end and the unit “quarter”. Halves are the other way round: the year stays, and the
# half becomes the whole of it. “A decade ago” is this moment, though “a year ago” is read. Figures so dated are wrong by years.
#
# Seen with compromise 14.17.0 and compromise-dates 3.9.0 (npm), today being 28 October 2024. Ends with 1 where it is no
# longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent compromise@14.17.0 compromise-dates@3.9.0

cat >run.cjs <<'JS'
const nlp = require('compromise');
nlp.plugin(require('compromise-dates'));
for (const words of [
  'Q1 2021',
  'the first quarter of 2021',
  'the third quarter of 2019',
  'the first half of 2023',
  'the second half of 2023',
  'a year ago',
  'a decade ago',
]) {
  const dates = nlp(`Sales rose in ${words}.`).dates({ today: '2024-10-28' }).get();
  console.log(`${words}: ${dates.map(({ start, end }) => `${start.slice(0, 10)} to ${end.slice(0, 10)}`)}`);
}
JS

cat >seen.txt <<'TXT'
Q1 2021: 2021-01-01 to 2021-03-31
the first quarter of 2021: 2024-01-01 to 2024-03-31
the third quarter of 2019: 2024-07-01 to 2024-09-30
the first half of 2023: 2023-01-01 to 2023-12-31
the second half of 2023: 2023-01-01 to 2023-12-31
a year ago: 2023-10-28 to 2023-10-28
a decade ago: 2024-10-28 to 2024-10-28
TXT
TZ=UTC node run.cjs | tee now.txt
diff seen.txt now.txt
