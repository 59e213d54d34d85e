import { test } from 'vitest';
import { find } from '/tmp/w/actors/tests/normalise/actors/found.ts';
import fs from 'node:fs';
test('x', () => {
  for (const text of fs.readFileSync('/tmp/k/t/in.txt','utf8').trim().split('\n')) {
    const f = find(text);
    console.log(JSON.stringify(f.actors.map(a=>[a.name,a.role])), text + '\n   ' + f.mentions.map((m) => `[${text.slice(m.start, m.end)}] ${m.form} ${m.actorId}`).join('; '));
  }
});
