import type { RunProgress } from '../normalise/meter.ts';
import type { Screen } from './screen.ts';

/** Says on standard error how far a run is: a line that moves on a terminal, a line now and then elsewhere. */
export interface Progress {
  readonly stage: (name: string) => void;
  readonly tell: (progress: RunProgress) => void;
  /** Takes the moving line away. */
  readonly end: () => void;
}

/** In milliseconds. */
export type Clock = () => number;

/** A terminal is written to no more often than this, in milliseconds, and what is no terminal than that. */
const pace = 100;
const slowPace = 30_000;

export function createProgress(screen: Screen, clock: Clock = () => performance.now()): Progress {
  return screen.canMove ? moving(screen, clock) : quiet(screen, clock);
}

function moving(screen: Screen, clock: Clock): Progress {
  let name = 'normalise';
  let shown = -Infinity;
  let visible = '';
  let speed = new Speed(clock);
  const show = (text: string): void => {
    const line = text.slice(0, (screen.width ?? 80) - 1);
    if (line !== visible) screen.line(line);
    visible = line;
  };
  return {
    stage: (next) => {
      name = next;
      speed = new Speed(clock);
      shown = -Infinity;
      show(`${name} …`);
    },
    tell: (progress) => {
      const { text, now } = speed.of(progress, name);
      if (now - shown < pace) return;
      shown = now;
      show(text());
    },
    end: () => {
      show('');
    },
  };
}

function quiet(screen: Screen, clock: Clock): Progress {
  let name = 'normalise';
  let shown = clock();
  let speed = new Speed(clock);
  return {
    stage: (next) => {
      name = next;
      shown = clock();
      speed = new Speed(clock);
      screen.say(`${name}\n`);
    },
    tell: (progress) => {
      const { text, now } = speed.of(progress, name);
      if (now - shown < slowPace) return;
      shown = now;
      screen.say(`${text()}\n`);
    },
    end: () => undefined,
  };
}

/** Before this, in milliseconds and as a part of the whole, what is left would be a guess. */
const leastTime = 3000;
const leastShare = 0.02;

/** How fast a run is, by its beginning. */
export class Speed {
  readonly #clock: Clock;
  readonly #start: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#start = clock();
  }

  /** What there is to say of the progress, made when asked for, and the time. */
  of(progress: RunProgress, name: string): { readonly text: () => string; readonly now: number } {
    return { text: () => this.#text(progress, name), now: this.#clock() };
  }

  /** Articles a second; null before that can be told. */
  rate({ done, before }: RunProgress): number | null {
    const seconds = (this.#clock() - this.#start) / 1000;
    return seconds < 1 ? null : Math.round(((done - before) / seconds) * 10) / 10;
  }

  /** Seconds that the rest will take; null where that would be a guess. */
  left({ share }: RunProgress): number | null {
    const time = this.#clock() - this.#start;
    if (share === null || share < leastShare || time < leastTime) return null;
    return Math.round((time * (1 - share)) / share / 1000);
  }

  #text(progress: RunProgress, name: string): string {
    const { done, failed, skipped } = progress;
    const [rate, left] = [this.rate(progress), this.left(progress)];
    const said = [
      `${name} ${counted(done)} ${done === 1 ? 'article' : 'articles'}`,
      ...(rate === null ? [] : [`${rate < 10 ? rate : counted(Math.round(rate))}/s`]),
      ...(left === null ? [] : [`about ${duration(left)} left`]),
      ...(failed === 0 ? [] : [`${counted(failed)} failed`]),
      ...(skipped === 0 ? [] : [`${counted(skipped)} skipped`]),
    ];
    return said.join(', ');
  }
}

const counts = new Intl.NumberFormat('en');
export const counted = (count: number): string => counts.format(count);

/** Nobody needs the seconds of an hour. */
function duration(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
