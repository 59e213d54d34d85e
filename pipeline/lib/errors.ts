import { visibleInLine } from './escape/terminal.ts';

/** Where a mistake is: a file, and in it a line (from 1) or a JSON pointer. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly pointer?: string;
}

/**
 * What a user can mend: what is wrong, where, and what to do about it.
 * The command line prints it without a stack and exits with 1; anything else that is thrown is a
 * bug of ours and exits with 70.
 */
export class UserError extends Error {
  readonly place: Place;
  readonly remedy: string;

  constructor(message: string, place: Place, remedy: string) {
    super(message);
    this.name = 'UserError';
    this.place = place;
    this.remedy = remedy;
  }

  /** The error in two lines: `file:line: message` and the remedy. */
  override toString(): string {
    const { file, line, pointer } = this.place;
    const parts = [file, line, pointer].filter((part) => part !== undefined && part !== '');
    // A file’s name may hold a line break, and what follows it would pass for a line of ours.
    const at = visibleInLine(parts.join(':'));
    return `${at === '' ? '' : `${at}: `}${this.message}\n  → ${this.remedy}`;
  }
}
