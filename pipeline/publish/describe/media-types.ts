/** Media types as IANA registers them, by the end of a file's name. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.parquet': 'application/vnd.apache.parquet',
  '.schema.json': 'application/schema+json',
  '.json': 'application/json',
  '.md': 'text/markdown',
};

export function mediaType(path: string): string {
  const ending = Object.keys(mediaTypes).find((each) => path.endsWith(each));
  return (ending === undefined ? undefined : mediaTypes[ending]) ?? 'text/plain';
}
