/** A value, or the error that came in its place. */
export type Outcome<Value> = { readonly value: Value } | { readonly error: unknown };

export function attempt<Value>(action: () => Value): Outcome<Value> {
  try {
    return { value: action() };
  } catch (error) {
    return { error };
  }
}

/** The same of an action that takes a while. */
export async function attemptSoon<Value>(action: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await action() };
  } catch (error) {
    return { error };
  }
}

/** One step for each that has not failed yet; what it throws costs that one alone. */
export const each = <From, To>(
  outcomes: readonly Outcome<From>[],
  step: (value: From) => To,
): Outcome<To>[] =>
  outcomes.map((outcome) => ('value' in outcome ? attempt(() => step(outcome.value)) : outcome));

/** @throws what came in place of the value */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  if ('value' in outcome) return outcome.value;
  throw outcome.error;
}
