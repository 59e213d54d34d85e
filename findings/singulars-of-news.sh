#!/usr/bin/env bash
# To group figures by what they count, “houses” and “house” must meet. One would guess that any of the libraries of npm that make
# singulars does so for plain nouns of news, and that they fail at rare ones only.
# Each of five fails at plain ones, and at others than its neighbours: inflection makes “polouse” of police and “analyasis” of
# analyses; natural cuts the e of diseases, houses, horses and doses (“diseas”); pluralize gives “headach”, “cooky” and “biase”;
# inflected gives “viruse”, “campuse” and “thiefe”; wink-lemmatizer “specie” of species, and leaves people and policemen as they are.
# “headaches” is right with one of the five. A list of exceptions beside four rules, which we keep, has all of these.
#
# Seen with pluralize 8.0.0, inflection 3.0.2, inflected 2.1.0, wink-lemmatizer 3.0.4 and natural 8.1.1 (npm). Ends with 1 where it is no
# longer so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent \
  pluralize@8.0.0 inflection@3.0.2 inflected@2.1.0 wink-lemmatizer@3.0.4 natural@8.1.1

cat >run.mjs <<'JS'
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const { singularize } = await import('inflection');
const nouns = new (require('natural').NounInflector)();
const ways = [
  (word) => require('pluralize').singular(word),
  (word) => singularize(word),
  (word) => require('inflected').singularize(word),
  (word) => require('wink-lemmatizer').noun(word),
  (word) => nouns.singularize(word),
];
const words = 'police people policemen houses diseases horses doses viruses campuses thieves headaches cookies biases analyses species data';
for (const word of words.split(' ')) console.log([`${word}:`, ...ways.map((way) => way(word))].join(' '));
JS

cat >seen.txt <<'TXT'
police: police polouse police police police
people: person person person people person
policemen: policeman policemen policeman policemen policeman
houses: house house house house hous
diseases: disease disease disease disease diseas
horses: horse horse horse horse hors
doses: dose dose dose dose dos
viruses: virus virus viruse virus virus
campuses: campus campus campuse campus campus
thieves: thief thiefe thiefe thief thief
headaches: headach headach headach headache headach
cookies: cooky cooky cooky cookie cooky
biases: biase biase biase bias bias
analyses: analysis analyasis analysis analysis analysis
species: species species species specie species
data: datum datum datum datum data
TXT
node run.mjs | grep -v '^◇' | tee now.txt
diff seen.txt now.txt
