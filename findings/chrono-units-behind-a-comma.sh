#!/usr/bin/env bash
# Reports put a number of units behind another: “In the last two years, three months were dry.” One would guess that a reader
# of dates takes “the last two years” for the time and leaves what the comma opens. chrono-node takes a comma between
# two lengths of time for their sum, whether or not the second belongs to a new clause, and so dates the beginning two years and three
# months back; “in the past three weeks, 12 days were wet” begins 12 days too early. Even a pronoun is taken: in “over the past two
# weeks, they left” the match ends behind “they”, so that marks set by its offsets cut the sentence wrongly. Before “ago” it does
# not happen, and an article or a name behind the comma is left alone. Cut what is read at commas before you ask.
#
# Seen with chrono-node 2.10.3 (npm), asked on 28 October 2024. Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent chrono-node@2.10.3

cat >run.mjs <<'JS'
import * as chrono from 'chrono-node';
const now = { instant: new Date(Date.UTC(2024, 9, 28, 12)), timezone: 'UTC' };
for (const sentence of [
  'In the last two years, the dam was dry.',
  'In the last two years, three months were dry.',
  'In the past three weeks, boats sank.',
  'In the past three weeks, 12 days were wet.',
  'Over the past two weeks, they left.',
  'Two years ago, three months were dry.',
]) {
  const [{ text, start }] = chrono.parse(sentence, now);
  console.log(`${sentence} “${text}” ${start.date().toISOString().slice(0, 10)}`);
}
JS

cat >seen.txt <<'TXT'
In the last two years, the dam was dry. “last two years” 2022-10-28
In the last two years, three months were dry. “last two years, three months” 2022-07-28
In the past three weeks, boats sank. “past three weeks” 2024-10-07
In the past three weeks, 12 days were wet. “past three weeks, 12 days” 2024-09-25
Over the past two weeks, they left. “past two weeks, they” 2024-10-14
Two years ago, three months were dry. “Two years ago” 2022-10-28
TXT
TZ=UTC node run.mjs | tee now.txt
diff seen.txt now.txt
