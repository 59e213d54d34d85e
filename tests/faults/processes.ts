export async function processTrials(
  _: string,
  __: (findings: readonly string[]) => void,
): Promise<void> {}
