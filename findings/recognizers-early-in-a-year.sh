#!/usr/bin/env bash
# News says “early 2019” and “late 2019” where it does not know the month. A reader of dates may give the year, a part of it,
# or nothing. Microsoft's Recognizers-Text for JavaScript reads the whole of “early 2019”, and resolves it to the first half of
# the month in which it is asked: 1 to 16 October 2024, five years off, with a timex of undefined. So does “late 2019”,
# and “at the end of 2019”. Without the word before it, 2019 is read as the year. And “two decades ago” is the second day
# of this month. Each result has the form of a right one; drop those whose timex is undefined, and spans that hold “decade”.
#
# Seen with @microsoft/recognizers-text-date-time 1.3.2 (npm), asked for English on 28 October 2024. Ends with 1 where it
# is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent @microsoft/recognizers-text-date-time@1.3.2

cat >run.cjs <<'JS'
const { recognizeDateTime } = require('@microsoft/recognizers-text-date-time');
const today = new Date(2024, 9, 28, 12);
for (const words of ['2019', 'early 2019', 'late 2019', 'the end of 2019', 'two decades ago']) {
  const [found] = recognizeDateTime(`The mill closed in ${words}.`, 'en-us', 0, today);
  const { timex, start, end, value } = found.resolution.values[0];
  console.log(`${words}: read “${found.text}”, timex ${timex}, ${value ?? `${start} to ${end}`}`);
}
JS

cat >seen.txt <<'TXT'
2019: read “2019”, timex 2019, 2019-01-01 to 2020-01-01
early 2019: read “early 2019”, timex undefined, 2024-10-01 to 2024-10-16
late 2019: read “late 2019”, timex undefined, 2024-10-16 to 2024-11-01
the end of 2019: read “end of 2019”, timex undefined, 2024-10-16 to 2024-11-01
two decades ago: read “two decades ago”, timex XXXX-XX-02, 2024-10-02
TXT
node run.cjs | tee now.txt
diff seen.txt now.txt
