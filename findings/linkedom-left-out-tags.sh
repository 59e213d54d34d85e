#!/usr/bin/env bash
# HTML lets a page leave out the tags of html, head and body (HTML Standard, section 13.1.2.4, “Optional tags”), and
# programs that save pages in one file do so to save room. A parser puts the three elements there all the same, so that
# what is to be read stands in document.body. One would guess so of linkedom, which is made for server-side reading of
# pages, and which gives a document without an error. It builds no such elements: `document.body` is made when it is
# asked for, and is empty, beside the text, which stands elsewhere in the tree. Whoever reads the text of the body reads
# nothing of a valid page, and of one that only leaves out the tags of head and body nothing either. Put what stands
# outside of the body into it before anything else reads the page.
#
# Seen with linkedom 0.18.12 (npm). Ends with 1 where it is no longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent linkedom@0.18.12

cat >run.mjs <<'JS'
import { parseHTML } from 'linkedom';

const pages = {
  'with all tags':
    '<!doctype html><html><head><title>Quay</title></head><body><p>It rained.</p></body></html>',
  'without any of the three': '<!doctype html><title>Quay</title><p>It rained.</p>',
  'without head and body': '<!doctype html><html lang="en"><title>Quay</title><p>It rained.</p></html>',
};
for (const [name, html] of Object.entries(pages)) {
  const { document } = parseHTML(html);
  console.log(`${name}: body “${document.body.textContent}”`);
}
JS

seen=$(node run.mjs)
expected='with all tags: body “It rained.”
without any of the three: body “”
without head and body: body “”'
echo "$seen"
[ "$seen" = "$expected" ] || {
  echo "this is no longer so; expected:"
  echo "$expected"
  exit 1
}
