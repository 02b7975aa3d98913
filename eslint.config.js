import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layers and what each may not import (house rule: arrows point one way).
 * `contract <- api <- data <- elements -> controllers`; `mock -> contract` only.
 */
const layers = {
  contract: ['api', 'data', 'controllers', 'elements', 'mock', 'playground', 'define'],
  api: ['data', 'controllers', 'elements', 'mock', 'playground', 'define'],
  data: ['controllers', 'elements', 'mock', 'playground', 'define'],
  controllers: ['contract', 'api', 'data', 'elements', 'mock', 'playground', 'define'],
  elements: ['mock', 'playground', 'define'],
  define: ['mock', 'playground'],
  mock: ['api', 'data', 'controllers', 'elements', 'playground', 'define'],
};

/** The packages that a layer may import, as a pattern; `mock` is no part of what ships. */
const packages = {
  contract: 'zod/mini$',
  api: 'zod/mini$',
  data: '(zod/mini|@tanstack/query-core)$',
  controllers: '(lit|@tanstack/query-core)$',
  elements: '(lit$|lit/|zod/mini$|@github/combobox-nav$)',
  define: '$',
};

/** An instance and its backend run in the page as well as in a process. */
const browserMocks = ['servicenow', 'backend', 'scenarios', 'admin'];

const restrict = (files, regex, message) => {
  const inSelector = regex.replaceAll('/', String.raw`\/`);
  return {
    files: [`src/${files}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
      'no-restricted-syntax': ['error', { selector: `ImportExpression > Literal[value=/${inSelector}/]`, message }],
    },
  };
};

const layerRules = [
  ...Object.entries(layers).map(([layer, forbidden]) => {
    const up = String.raw`^(\.\./)+(${forbidden.join('|')})(/|\.js$)`;
    const others = packages[layer] && String.raw`^(?!\.|${packages[layer]})`;
    return restrict(layer, others ? `${up}|${others}` : up, `src/${layer} imports neither ${forbidden.join(', ')} nor another package than those named for it.`);
  }),
  ...browserMocks.map((part) => restrict(`mock/${part}`, String.raw`^(\.\./)+(${layers.mock.join('|')})(/|\.js$)|^node:`, `src/mock/${part} runs in a browser, and imports the contract alone.`)),
];

export default defineConfig(
  { ignores: ['dist', 'coverage', 'storybook-static', 'playground-static', 'node_modules', '**/*.js', '**/*.mjs'] },
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
  ...layerRules,
);
