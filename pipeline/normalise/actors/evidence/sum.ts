/** What speaks for a name being a person’s, an organisation’s, or neither: points. */
export interface Evidence {
  readonly person: number;
  readonly organisation: number;
  readonly other: number;
}

export type Sum = { -readonly [Key in keyof Evidence]: number };

export const none: Evidence = { person: 0, organisation: 0, other: 0 };

export function gain(sum: Sum, more: Partial<Evidence>): void {
  sum.person += more.person ?? 0;
  sum.organisation += more.organisation ?? 0;
  sum.other += more.other ?? 0;
}

export const add = (a: Evidence, b: Partial<Evidence>): Evidence => ({
  person: a.person + (b.person ?? 0),
  organisation: a.organisation + (b.organisation ?? 0),
  other: a.other + (b.other ?? 0),
});
