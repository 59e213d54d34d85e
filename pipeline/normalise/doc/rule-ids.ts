/** Generated from pipeline/lexicons/rules/ by `npm run generate`: change the rules, not this file. */

/** What the rules of each file name: ids, facts, numbers, tests, and what they add to. */
export interface Rules {
  readonly 'link-it': {
    readonly id:
      | 'sentences-between'
      | 'distance'
      | 'subject'
      | 'spoke-before'
      | 'country';
    readonly fact: 'subject' | 'spoke-before' | 'country';
    readonly number: 'sentences-between' | 'distance';
    readonly test: never;
    readonly key: 'score';
    readonly gives: never;
  };
}

export type RuleFileName = keyof Rules;

/** A hash of the ids of each file, in order: weights that were taught with others are stale. */
export const rulesHash: Readonly<Record<RuleFileName, string>> = {
  'link-it': 'cf331593331f0946',
};
