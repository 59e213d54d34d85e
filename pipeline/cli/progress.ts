import type { Screen } from './screen.ts';

/** Says on standard error how far a run is: a line that moves on a terminal, quiet lines elsewhere. */
export interface Progress {
  readonly stage: (name: string) => void;
  readonly article: (done: number, of?: number) => void;
  /** Takes the moving line away. */
  readonly end: () => void;
}

/** A terminal is written to no more often than this, in milliseconds. */
const pace = 100;

export function createProgress(screen: Screen): Progress {
  return screen.isTerminal ? moving(screen) : quiet(screen);
}

function moving(screen: Screen): Progress {
  let name = 'normalise';
  let shown = 0;
  let visible = '';
  const show = (text: string): void => {
    if (text !== visible) screen.line(text);
    visible = text;
  };
  return {
    stage: (next) => {
      name = next;
      show(`${name} …`);
    },
    article: (done, of) => {
      if (Date.now() - shown < pace && done !== of) return;
      shown = Date.now();
      show(`${name} ${done}${of === undefined ? '' : ` of ${of}`}`);
    },
    end: () => {
      show('');
    },
  };
}

const quiet = (screen: Screen): Progress => ({
  stage: (name) => {
    screen.say(`${name}\n`);
  },
  article: () => undefined,
  end: () => undefined,
});
