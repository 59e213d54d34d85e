import { visible, visibleInLine } from '../lib/escape/terminal.ts';

/** What is written to: a terminal, a pipe, or whatever keeps the words. */
export interface Stream {
  readonly isTTY?: boolean;
  /** How many characters a line of the terminal takes. */
  readonly columns?: number;
  /** Whether its reader is behind. */
  readonly writableNeedDrain?: boolean;
  once?(event: 'drain', then: () => void): unknown;
  write(text: string): unknown;
}

/** How words stand out, by ECMA-48: on, and off again. */
const styles = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;
export type Style = keyof typeof styles;

/** A piece of a line, which may stand out. */
export type Part = string | { readonly text: string; readonly style: Style };

/** The one door through which the command line writes to a stream. */
export interface Screen {
  readonly isTerminal: boolean;
  /** Whether a line of it can be written anew. */
  readonly canMove: boolean;
  /** How many characters a line takes; undefined where it has no end. */
  readonly width: number | undefined;
  /** For people. An id, a title or a file name in it cannot steer the terminal. */
  readonly say: (text: string) => void;
  /** The same, of pieces that stand out where colours are shown. */
  readonly print: (lines: readonly (readonly Part[])[]) => void;
  /** For programs: the very text, and only where it goes to a terminal as `say` has it. */
  readonly data: (text: string) => void;
  /** Waits where the reader is behind, so that nothing piles up here. */
  readonly ready: () => Promise<void>;
  /** Replaces the line on which the cursor stands; only a terminal has one. */
  readonly line: (text: string) => void;
}

/** To the start of the line, and away with what stands there. */
const lineAnew = '\r\u001B[K';

/** @param env the environment: NO_COLOR, FORCE_COLOR and TERM are looked at */
export function screenOf(stream: Stream, env: NodeJS.ProcessEnv = process.env): Screen {
  const isTerminal = stream.isTTY === true;
  const isColoured = showsColours(isTerminal, env);
  const say = (text: string): void => {
    stream.write(visible(text));
  };
  const shown = (part: Part): string => {
    if (typeof part === 'string') return visibleInLine(part);
    const words = visibleInLine(part.text);
    if (!isColoured) return words;
    const [on, off] = styles[part.style];
    return `\u001B[${on}m${words}\u001B[${off}m`;
  };
  return {
    isTerminal,
    canMove: isTerminal && env['TERM'] !== 'dumb',
    get width() {
      return isTerminal ? (stream.columns ?? 80) : undefined;
    },
    say,
    print: (lines) => {
      stream.write(lines.map((parts) => `${parts.map(shown).join('')}\n`).join(''));
    },
    data: isTerminal
      ? say
      : (text) => {
          stream.write(text);
        },
    ready: async () => {
      if (stream.writableNeedDrain !== true) return;
      await new Promise<void>((resolve) => stream.once?.('drain', resolve));
    },
    line: (text) => {
      stream.write(lineAnew + visibleInLine(text));
    },
  };
}

/** Who asks for colours gets them; then who asks for none (no-color.org); else a terminal that has them shows them. */
function showsColours(isTerminal: boolean, env: NodeJS.ProcessEnv): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: unwanted = '', TERM: terminal } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return unwanted === '' && isTerminal && terminal !== 'dumb';
}
