#!/usr/bin/env bash
# A text of the web often holds C1 controls: U+0093 and U+0094 where a page of windows-1252 was read as Latin-1,
# and meant quotation marks. YAML allows no C1 control but U+0085, nor DEL, as it stands (c-printable, rule 1 of
# YAML 1.2.2): a writer has to name them, "\x93". One would guess that the library for Node does so, since it
# names C0 controls, and sees these two well enough to put the text into double quotes. It writes them as they
# are. It reads them back itself, so that a test of there-and-back passes; PyYAML refuses the whole document, for
# one such character in one of a thousand titles. Name DEL and C1 in what the library gave: they can only stand
# in double quotes there.
#
# Seen with yaml 2.9.1 (npm) and PyYAML 6.0 (python3-yaml of Debian 13). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent yaml@2.9.1
chmod 755 .
apt-get download -qq python3-yaml=6.0*
dpkg -x python3-yaml_*.deb .

node -e "
const { parse, stringify } = require('yaml');
const title = 'Mayor: \u0093open\u0094 again';
const text = stringify({ title });
require('fs').writeFileSync('raw.yaml', text);
require('fs').writeFileSync('named.yaml', text.replace(/[\x7f-\x9f]/g, (c) => '\\\\x' + c.charCodeAt(0).toString(16)));
console.log('yaml:', parse(text).title === title);
" >seen
PYTHONPATH=usr/lib/python3/dist-packages python3 - >>seen <<'PY'
import yaml

for name in ("raw.yaml", "named.yaml"):
    try:
        title = yaml.safe_load(open(name, encoding="utf-8"))["title"]
        print(f"PyYAML, {name}:", title == "Mayor: \x93open\x94 again")
    except yaml.reader.ReaderError as error:
        print(f"PyYAML, {name}:", str(error).split("\n")[0])
PY

expected='yaml: true
PyYAML, raw.yaml: unacceptable character #x0093: special characters are not allowed
PyYAML, named.yaml: True'
cat seen
[ "$(cat seen)" = "$expected" ] || {
  echo "this is no longer so; expected:"
  echo "$expected"
  exit 1
}
