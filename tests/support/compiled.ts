import ts from 'typescript';

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  // Files of our own are looked at, those that come with TypeScript are not.
  skipDefaultLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
};

/** TypeScript’s own files, parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/**
 * What the strict compiler says of a program, a message each.
 *
 * @param files texts by their paths; what they import and is not among them is read from the disk.
 */
export function compiled(files: Readonly<Record<string, string>>): string[] {
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (path) => path in files || disk.fileExists(path),
    readFile: (path) => files[path] ?? disk.readFile(path),
    getSourceFile: (path, version) => {
      const text = files[path];
      if (text !== undefined) return ts.createSourceFile(path, text, version);
      if (!path.includes('/typescript/lib/')) return disk.getSourceFile(path, version);
      if (!parsed.has(path)) parsed.set(path, disk.getSourceFile(path, version));
      return parsed.get(path);
    },
  };
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
