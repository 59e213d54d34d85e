#!/usr/bin/env bash
# “The week before last” is the one before last week, and “the year after next” two years ahead: common words of news. One would
# guess that a reader of dates in English either reads them or leaves them out. chrono-node finds the first words of each,
# “the week before”, “the year after”, takes them for the next one back or ahead and drops the word that
# doubles the distance: the week before last is last week, the year before last is last year, and the month after next is
# next month. With a weekday not even that is left: the Friday before last is last Friday, the Monday after next is today.
# The fields are marked as certain, as those of “last year” are. Look for “last” or “next” right behind a match.
#
# Seen with chrono-node 2.10.3 (npm), asked on Monday 28 October 2024. Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent chrono-node@2.10.3

cat >run.mjs <<'JS'
import * as chrono from 'chrono-node';
const now = { instant: new Date(Date.UTC(2024, 9, 28, 12)), timezone: 'UTC' };
for (const words of [
  'last week',
  'the week before last',
  'last year',
  'the year before last',
  'the month after next',
  'the Friday before last',
  'the Monday after next',
]) {
  const [{ text, start }] = chrono.parse(`It shuts ${words}.`, now);
  const certain = ['year', 'month', 'day', 'weekday'].filter((field) => start.isCertain(field));
  console.log(`${words}: “${text}” ${start.date().toISOString().slice(0, 10)}, certain of ${certain}`);
}
JS

cat >seen.txt <<'TXT'
last week: “last week” 2024-10-21, certain of year,month,day
the week before last: “the week before” 2024-10-21, certain of year,month,day
last year: “last year” 2023-10-28, certain of year
the year before last: “the year before” 2023-10-28, certain of year
the month after next: “the month after” 2024-11-28, certain of year,month
the Friday before last: “Friday” 2024-10-25, certain of weekday
the Monday after next: “Monday” 2024-10-28, certain of weekday
TXT
TZ=UTC node run.mjs | tee now.txt
diff seen.txt now.txt
