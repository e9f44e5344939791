// Lint rules of everything that is TypeScript or JavaScript. Formatting is the editor's business, meaning is eslint's.

import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const here = dirname(fileURLToPath(import.meta.url));
/** @type {{ packages: Record<string, string[]> }} */
const layers = JSON.parse(readFileSync(new URL('./tooling/layers.json', import.meta.url), 'utf8'));

const nondeterminism = 'time comes from the host that is handed in, so that a run can be repeated';

/** The same table that tooling/check reads, so that an editor shows a wrong arrow while it is typed. */
const arrows = Object.entries(layers.packages).map(([name, allowed]) => {
  const folder = name.startsWith('@runmat/') ? `packages/${name.slice('@runmat/'.length)}` : `apps/${name}`;
  const forbidden = Object.keys(layers.packages).filter((other) => other !== name && !allowed.includes(other));
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: forbidden.map((other) => ({
            group: [other, `${other}/*`],
            message: `${name} may not import ${other} (tooling/layers.json)`,
          })),
        },
      ],
    },
  };
});

const exported = tseslint.config(
  { ignores: ['**/dist/', '**/pkg/', '**/node_modules/', '**/target/', '**/generated/', '.reports/', '**/*.m'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['vitest.config.ts'] }, tsconfigRootDir: here },
    },
    rules: {
      'max-lines': ['error', { max: 500 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'exports have names; where a tool wants a default: export { x as default }' },
        { selector: 'ExportAllDeclaration:not([exported])', message: 'what is public is named one by one' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    files: ['packages/*/src/**', 'apps/*/src/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: nondeterminism },
        { object: 'Math', property: 'random', message: 'randomness comes from the host that is handed in' },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'requestAnimationFrame', message: 'frames are scheduled in one place: ask the one that has it' },
      ],
    },
  },
  ...arrows,
  {
    files: ['**/*.tsx'],
    // a component's type is always JSX.Element
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
  {
    files: ['**/*.test.{ts,tsx}'],
    // a test's `describe` holds all its cases
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
);

export { exported as default };
