import type { ArticleRecord } from '../../schemas/types.ts';
import { counted } from './progress.ts';
import type { Part } from './screen.ts';

type Claim = ArticleRecord['claims'][number];
type Figure = ArticleRecord['figures'][number];
type Line = readonly Part[];

/** Lines of text are no longer than this, however wide a terminal is: longer ones are hard to read. */
const widest = 100;
const narrowest = 30;

/** What an article says, for people: its head, its claims with their figures, and the figures of its own voice. */
export function articleText(record: ArticleRecord, width: number = widest): Line[] {
  const room = Math.max(narrowest, Math.min(width, widest));
  const { claims, figures } = record;
  const own = figures.filter(({ claim_id }) => claim_id === null);
  return [
    ...headLines(record, room),
    ...claims.flatMap((claim) => [[], ...claimLines(claim, record, room)]),
    ...(own.length === 0 ? [] : [[], [{ text: '  The article itself', style: 'bold' } as const]]),
    ...own.flatMap((figure) => figureLines(figure, room)),
    ...(claims.length + figures.length === 0 ? [['  nobody is quoted, and nothing counted']] : []),
    [],
  ];
}

function headLines({ article }: ArticleRecord, room: number): Line[] {
  const { title, article_id, publisher, published_on, published_on_basis: basis, words } = article;
  const day =
    published_on === null ? 'no day' : basis === 'stated' ? published_on : `${published_on}?`;
  const told = [publisher, day, `${counted(words)} words`, title === null ? null : article_id];
  const line = told.filter((each) => each !== null).join(' · ');
  return [
    ...wrapped(title ?? article_id, room).map((text): Line => [{ text, style: 'bold' }]),
    ...wrapped(line, room).map((text): Line => [{ text, style: 'dim' }]),
  ];
}

const indent = '  ';
const deeper = '    ';

function claimLines(claim: Claim, record: ArticleRecord, room: number): Line[] {
  const { cue_text, cue_class, mode, polarity, said_on, text } = claim;
  const said = [
    polarity === 'negated' ? 'negated' : null,
    mode,
    cue_class === null ? null : cue_class.replaceAll('-', ' '),
    said_on,
  ];
  const words = mode === 'direct' ? `“${text.replaceAll('\n', ' ')}”` : text.replaceAll('\n', ' ');
  return [
    [
      indent,
      { text: speakerOf(claim, record), style: claim.speaker_id === null ? 'yellow' : 'cyan' },
      ' ',
      { text: cue_text ?? '', style: 'bold' },
      { text: `  ${said.filter((each) => each !== null).join(' · ')}`, style: 'dim' },
    ],
    ...wrapped(words, room - deeper.length).map((line): Line => [deeper, line]),
    ...record.figures
      .filter(({ claim_id }) => claim_id === claim.claim_id)
      .flatMap((figure) => figureLines(figure, room)),
  ];
}

/** By the actor’s name where it is known who is meant; else by the words of the article. */
function speakerOf({ speaker_id, speaker_text }: Claim, { actors }: ArticleRecord): string {
  const actor = actors.find(({ actor_id }) => actor_id === speaker_id);
  const words = speaker_text?.replace(/\s+/g, ' ');
  if (actor === undefined) return words ?? 'nobody named';
  const { name, role } = actor;
  const who = role === null ? name : `${name}, ${role}`;
  return words === undefined || who.includes(words) || words.includes(name)
    ? words?.includes(name)
      ? words
      : who
    : `${who} (“${words}”)`;
}

/** `at least 12 → 12 or more, people killed`. */
function figureLines(figure: Figure, room: number): Line[] {
  const { text, counted: what, state, change, as_of } = figure;
  const value = [valueOf(figure), unitOf(figure)];
  const told = [what, state, change].filter((each) => each !== null);
  const shown = value.filter((each) => each !== null).join(' ');
  const more = [told.join(' '), as_of ?? ''].filter((each) => each !== '').join(' · ');
  const printed = text.replace(/\s+/g, ' ');
  const lines = wrapped(more, room - deeper.length - printed.length - shown.length - 6);
  const [first = '', ...rest] = lines;
  return [
    [
      deeper,
      { text: printed, style: 'green' },
      ' → ',
      shown,
      ...(first === '' ? [] : [{ text: `  ${first}`, style: 'dim' } as const]),
    ],
    ...rest.map((line): Line => [`${deeper}  `, { text: line, style: 'dim' }]),
  ];
}

/** The code of the unit, with its words where what is printed has neither. */
function unitOf({ text, unit, unit_text: words }: Figure): string | null {
  if (unit === '1') return null;
  return words === null || text.includes(words) || words === unit ? unit : `${unit} (${words})`;
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 12, useGrouping: true });
const shownNumber = (value: number): string => number.format(value);

function valueOf({ value, low, high, comparator }: Figure): string {
  if (value !== null && low === value && high === value)
    return `${comparator === 'about' ? 'about ' : ''}${shownNumber(value)}`;
  if (low !== null && high !== null) {
    const range = `${shownNumber(low)} to ${shownNumber(high)}`;
    return value === null ? range : `${shownNumber(value)} (${range})`;
  }
  const bound = low ?? high ?? value;
  if (bound === null) return 'no value';
  if (low !== null)
    return `${comparator === 'more-than' ? 'over' : 'at least'} ${shownNumber(low)}`;
  if (high !== null)
    return `${comparator === 'less-than' ? 'under' : 'at most'} ${shownNumber(high)}`;
  return shownNumber(bound);
}

/** Lines that are no longer than the room, parted at blanks where there are any. */
export function wrapped(text: string, room: number): string[] {
  const most = Math.max(room, 10);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
