import type { Token } from '../../annotate/types.ts';

/** `@ | AnaRivera`: an account, whose name is no word. */
export const isHandle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '@' && tokens[at - 1]!.end === tokens[at]!.start;

const captions = new Set(['credit', 'photo', 'photograph', 'image', 'picture', 'source', 'video']);

/** `Ana Rivera Credit:` — the word before a colon tells of a picture. */
export const isCaption = (tokens: readonly Token[], first: number, last: number): boolean =>
  last - first > 1 && tokens[last]?.text === ':' && captions.has(tokens[last - 1]?.lower ?? '');
