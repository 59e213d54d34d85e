import { inMarkdown } from '../lib/escape/markdown.ts';

/** An invented article, that the first build has something to read. */
export const exampleArticle = `Harbour reopens after the storm

HARBOUR TOWN, 2 May 2024 – Mayor Ada Example said on Thursday that 300 boats had left the port since it reopened.

“We have never seen waves like these,” she told reporters. “It will take months to mend the quay.”

The storm killed at least 12 people and left about 4,000 homes without power, according to Northlight Relief. Officials put the damage at $1.2 million to $1.5 million.

Ben Sample, who runs the fish market, said that he had lost half of his stock.
`;

export const exampleSidecar = `# What the text does not say. Every key may be left out, and so may this file.
title: Harbour reopens after the storm
publisher: Example News
published_on: 2024-05-02
url: https://news.example/harbour-reopens
`;

/** Releases are for others to use and are kept; what they are made of can be made again. */
export const gitignore = `# Made again by every build.
output/records/
output/tables/
.lock
.lock-*
`;

/** @param title of the dataset */
export const readme = (title: string): string => `${inMarkdown`# ${title}`.source}\n${directions}`;

const directions = `
Who said what, and how many: tables made of news articles by On Record.

## Build it

1. Put articles into \`raw/articles/\`, in folders if you like: saved web pages, text files, Word documents and exports of
   Nexis, Factiva and ProQuest, tables (CSV, Parquet, JSON Lines), feeds, also packed as \`.gz\` or \`.zip\`. Take the
   example away.
2. \`on-record inputs\` tells what each file is taken for, and what is left out and why.
3. \`on-record build\` reads them and publishes a release in \`output/releases/\`; \`output/latest/\` leads to the newest.

Run it again whenever articles come or go: only what changed is read. If nothing changed, nothing is published.

| file                   | what it is for                                                                     |
| ---------------------- | ---------------------------------------------------------------------------------- |
| \`raw/dataset.yaml\`     | title, licence and makers of the dataset: written into every release               |
| \`raw/articles/\`        | the articles; \`NAME.yaml\` beside one says what its file does not                   |
| \`raw/articles/**/_corpus.yaml\` | what holds for all articles of a folder: \`publisher: Example News\`         |
| \`raw/actors.yaml\`      | actors that you know: \`on-record actors suggest\` writes entries for it             |
| \`output/releases/\`     | the tables, as CSV and Parquet, with a README that explains every column           |

\`on-record read FILE\` shows what an article says at once; \`on-record help\` lists all commands.
`;
