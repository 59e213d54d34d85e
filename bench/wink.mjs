// Tokenises and tags the articles of a file of JSON Lines with wink-nlp: `wink.mjs FILE`.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const wink = winkNLP(model, ['pos']);
const { pos } = wink.its;
let tokens = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\n'))
  if (line !== '') tokens += wink.readDoc(JSON.parse(line).text).tokens().out(pos).length;
process.stdout.write(`${tokens}\n`);
