import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'output/',
    'coverage/',
    'schemas/types.ts',
    'pipeline/normalise/doc/rule-ids.ts',
  ]),
  js.configs.recommended,
  // A function that takes more ways than this is several ideas.
  { rules: { complexity: ['error', 15] } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A number in a message is what it looks like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An index that was compared with a length is as good as a check of what it finds.
      // `{ text: _, ...rest }` leaves a key out.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  {
    // What is looked up and not there crashes: code that reads articles asks first, or by `tokenAt`. A test may fail of it.
    files: ['tests/**/*.ts', 'scripts/**/*.ts', 'models/**/*.ts', 'bench/**/*.ts', '*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // A type parameter that only a cast uses is how data from a file gets its type.
    files: ['pipeline/lib/lexicon.ts', 'pipeline/lib/weights.ts'],
    rules: { '@typescript-eslint/no-unnecessary-type-parameters': 'off' },
  },
  {
    // wink-nlp is asked for a layer by handing it a function of its own, `its.pos`.
    files: ['models/tagger/wink.ts', 'bench/normalise.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
);
