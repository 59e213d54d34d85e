import { oneLine } from '../lib/escape/comments.ts';
import { UserError } from '../lib/errors.ts';

/** An actor for which a service is asked. */
export interface Asked {
  readonly id: string;
  readonly type: 'person' | 'organisation';
  readonly name: string;
}

/** What a service holds for the same. */
export interface Candidate {
  /** Wikidata id */
  readonly id: string;
  readonly name: string;
  /** What the service says of it; empty where it says nothing. */
  readonly description: string;
  /** How near it is; what the numbers mean is up to the service. */
  readonly score: number;
}

/** The classes of Wikidata to which candidates belong: human, organization. */
const classes = { person: 'Q5', organisation: 'Q43229' } as const;

/** How many actors one question asks for: public services answer slowly, and refuse long ones. */
const atOnce = 10;
/** Candidates of each. */
const most = 3;

/** How much a service may send in answer to one question, and how long it may take. */
const limits = { bytes: 4 * 2 ** 20, time: 120_000 };

/**
 * Asks a service of the Reconciliation Service API (W3C Entity Reconciliation Community Group, 0.2) for candidates by name and type.
 *
 * @param service its endpoint, such as https://wikidata.reconci.link/en/api
 * @returns the candidates of each actor that has any, in the order of the service, by the actor’s id.
 * @throws UserError where the service fails, sends on, answers with something else, or takes too long.
 */
export async function reconcile(
  service: URL,
  asked: readonly Asked[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const found = new Map<string, readonly Candidate[]>();
  for (let first = 0; first < asked.length; first += atOnce) {
    const some = asked.slice(first, first + atOnce);
    const answer = await answerOf(service, some);
    for (const [index, { id }] of some.entries()) {
      const candidates = candidatesIn(answer[`q${index}`]).slice(0, most);
      if (candidates.length > 0) found.set(id, candidates);
    }
  }
  return found;
}

async function answerOf(service: URL, asked: readonly Asked[]): Promise<Record<string, unknown>> {
  const queries = Object.fromEntries(
    asked.map(({ name, type }, index) => [
      `q${index}`,
      { query: name, type: classes[type], limit: most },
    ]),
  );
  try {
    const response = await fetch(service, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ queries: JSON.stringify(queries) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(limits.time),
    });
    const next = response.headers.get('location');
    if (next !== null) throw new Error(`it sends on to ${oneLine(next)}`);
    if (!response.ok) throw new Error(`it answers ${response.status} ${response.statusText}`);
    const answer: unknown = JSON.parse(await textOf(response));
    if (!isObject(answer)) throw new Error('its answer is no JSON object');
    return answer;
  } catch (error) {
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
    throw new UserError(
      `cannot be asked for candidates (${oneLine(reason)})`,
      { file: service.href },
      'check the address and the connection; it is that of a service of the Reconciliation Service API, such as https://wikidata.reconci.link/en/api',
    );
  }
}

async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > limits.bytes) throw new Error(`it sends more than ${limits.bytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** What an answer says of one actor, but what is no item of Wikidata. */
function candidatesIn(answer: unknown): Candidate[] {
  const result: unknown = isObject(answer) ? answer['result'] : undefined;
  if (!Array.isArray(result)) return [];
  return result
    .filter(isObject)
    .flatMap(({ id, name, description, score }): Candidate[] =>
      typeof id === 'string' && /^Q[1-9]\d{0,15}$/.test(id)
        ? [{ id, name: said(name), description: said(description), score: Number(score) || 0 }]
        : [],
    );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const said = (value: unknown): string => (typeof value === 'string' ? oneLine(value) : '');
