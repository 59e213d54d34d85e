#!/usr/bin/env bash
# The byte of UCUM is By, and B is the bel. “10 MB”, as news and files have it, is thus ten megabels, and one would guess that the
# validator of the US National Library of Medicine asks about it or refuses to make bytes of what is a logarithm of a ratio.
# It takes kB, MB, GB and TB for valid without a word, and a conversion to bytes succeeds with Infinity, since a bel and a byte are
# both plain numbers to UCUM: a pipeline that looks at the status writes Infinity.
#
# Seen with @lhncbc/ucum-lhc 7.1.10 (npm). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent @lhncbc/ucum-lhc@7.1.10

cat >run.cjs <<'JS'
const utils = require('@lhncbc/ucum-lhc').UcumLhcUtils.getInstance();
for (const code of ['MBy', 'kB', 'MB', 'GB', 'TB']) {
  const { status: valid } = utils.validateUnitString(code);
  const { status, toVal } = utils.convertUnitTo(code, 10, 'By');
  console.log(`${code}: ${valid}; 10 of them in By: ${status}, ${toVal}`);
}
JS

cat >seen.txt <<'TXT'
MBy: valid; 10 of them in By: succeeded, 10000000
kB: valid; 10 of them in By: succeeded, Infinity
MB: valid; 10 of them in By: succeeded, Infinity
GB: valid; 10 of them in By: succeeded, Infinity
TB: valid; 10 of them in By: succeeded, Infinity
TXT
node run.cjs | tee now.txt
diff seen.txt now.txt
