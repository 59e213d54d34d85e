import { visible, visibleInLine } from '../lib/escape/terminal.ts';

/** What is written to: a terminal, a pipe, or whatever keeps the words. */
export interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** The one door through which the command line writes to a stream. */
export interface Screen {
  readonly isTerminal: boolean;
  /** For people. An id, a title or a file name in it cannot steer the terminal. */
  readonly say: (text: string) => void;
  /** For programs: the very text, and only where it goes to a terminal as `say` has it. */
  readonly data: (text: string) => void;
  /** Replaces the line on which the cursor stands; only a terminal has one. */
  readonly line: (text: string) => void;
}

/** To the start of the line, and away with what stands there. */
const lineAnew = '\r\u001B[K';

export function screenOf(stream: Stream): Screen {
  const isTerminal = stream.isTTY === true;
  const say = (text: string): void => {
    stream.write(visible(text));
  };
  return {
    isTerminal,
    say,
    data: isTerminal
      ? say
      : (text) => {
          stream.write(text);
        },
    line: (text) => {
      stream.write(lineAnew + visibleInLine(text));
    },
  };
}
