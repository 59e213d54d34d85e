/** A node of a Croissant description, and what is said of one. */

export interface CroissantNode {
  readonly '@id'?: string;
  readonly '@type'?: string;
  readonly [property: string]: unknown;
}

/** `error: the field claims/text has no source` */
export type Issue = `${'crash' | 'error' | 'warning' | 'unreadable' | 'not ported'}: ${string}`;

/** Its id, or a word for none. */
export const idOf = (node: CroissantNode): string => node['@id'] ?? '(no id)';

export const nodesOf = (value: unknown): CroissantNode[] =>
  value === undefined ? [] : ([value].flat() as CroissantNode[]);

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

export const when = (condition: boolean, issue: Issue): Issue[] => (condition ? [issue] : []);
