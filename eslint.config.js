import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { layers } from './tools/lint/layers.js';
import { zones } from './tools/lint/zones.js';

export default defineConfig(
  // What applications write is compiled where the package is installed, mistakes and all: tools/consumers.ts, tools/examples.ts.
  { ignores: ['dist', 'coverage', 'storybook-static', 'playground-static', 'node_modules', '**/*.js', '**/*.mjs', 'test/consumers', 'examples'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  lit.configs['flat/recommended'],
  wc.configs['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // In a modal dialog autofocus is how HTML names the element that gets the focus; there is no page to jump in.
      'lit-a11y/no-autofocus': 'off',
      // Safari takes the list role from a list without bullets: it has to be said again.
      'lit-a11y/no-redundant-role': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { layers: { rules: { imports: layers } } },
    rules: {
      'layers/imports': ['error', zones],
      // A number in a template reads as everybody expects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => this.#close()` is how a handler is written; what it returns is used by nobody.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
    },
  },
  {
    // A catalogue of texts is one object as long as what there is to say, without a flow to lose one's way in.
    files: ['src/texts/**/*.ts', 'src/providers/*/*texts.ts', 'src/languages/*/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    // French has no-break spaces before its colons and inside its quotes.
    files: ['src/languages/fr/*.ts'],
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
);
