#!/usr/bin/env bash
# An interval of two years is 2019/2021 in ISO 8601, the summer of 2024 is 2024-22 in its part 2 (EDTF), and ../2030 is any time
# up to 2030. One who is not sure that a column holds nothing but days asks a library of dates whether a value is valid, and one
# would guess that Day.js, which knows none of these forms, says no. It says yes to all three and gives a day: of 2019/2021 the
# month is 20 and the day 21, so that it is 21 August 2020, on which nothing began or ended; the summer of 2024 is October
# 2025, after its winter. Months beyond twelve are carried over, whatever stands between the numbers. Intervals of two months,
# or of two days, are refused, so that a few rows by hand do not show it. Its strict mode with YYYY-MM-DD refuses all of them.
#
# Seen with dayjs 1.11.23 (npm). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent dayjs@1.11.23

cat >run.cjs <<'JS'
const dayjs = require('dayjs');
dayjs.extend(require('dayjs/plugin/customParseFormat'));
for (const value of ['2024-10-28', '2019/2021', '2005/2006', '2024-22', '../2030', '2024-10/2024-12', '2024-10-01/2024-10-05']) {
  const [read, strict] = [dayjs(value), dayjs(value, 'YYYY-MM-DD', true)];
  console.log(`${value}: ${read.isValid() ? read.format('YYYY-MM-DD') : 'invalid'}, strictly ${strict.isValid() ? 'valid' : 'invalid'}`);
}
JS

cat >seen.txt <<'TXT'
2024-10-28: 2024-10-28, strictly valid
2019/2021: 2020-08-21, strictly invalid
2005/2006: 2006-08-06, strictly invalid
2024-22: 2025-10-01, strictly invalid
../2030: 2030-01-01, strictly invalid
2024-10/2024-12: invalid, strictly invalid
2024-10-01/2024-10-05: invalid, strictly invalid
TXT
TZ=UTC node run.cjs | tee now.txt
diff seen.txt now.txt
