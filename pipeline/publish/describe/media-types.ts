/**
 * Media types as IANA registers them, by the end of a file's name; the first that fits counts. What
 * has none there (TypeScript, Python, R) is text.
 */
const mediaTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.parquet': 'application/vnd.apache.parquet',
  'csv-metadata.json': 'application/csvm+json',
  'croissant.json': 'application/ld+json',
  'schema-org.json': 'application/ld+json',
  'sbom.cdx.json': 'application/vnd.cyclonedx+json',
  '.schema.json': 'application/schema+json',
  '.json': 'application/json',
  '.cff': 'application/yaml',
  '.sql': 'application/sql',
  '.md': 'text/markdown',
};

export function mediaType(path: string): string {
  const ending = Object.keys(mediaTypes).find((each) => path.endsWith(each));
  return (ending === undefined ? undefined : mediaTypes[ending]) ?? 'text/plain';
}
