import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layers and what each may not import (house rule: arrows point one way).
 * `contract <- api <- data <- elements -> controllers`; `backend -> contract`; `mock -> backend, contract`. What stands in
 * `common` knows nothing of the project, and whatever runs may use it.
 */
const all = ['common', 'contract', 'api', 'data', 'controllers', 'elements', 'define', 'backend', 'mock', 'playground'];
const allowed = {
  common: [],
  contract: ['common'],
  api: ['common', 'contract'],
  data: ['common', 'contract', 'api'],
  controllers: ['common'],
  elements: ['common', 'contract', 'api', 'data', 'controllers', 'texts', 'providers'],
  define: ['elements'],
  backend: ['common', 'contract'],
  mock: ['common', 'contract', 'backend'],
};
const layers = Object.fromEntries(Object.entries(allowed).map(([layer, may]) => [layer, all.filter((other) => other !== layer && !may.includes(other))]));

/** The packages that a layer may import, as a pattern; the backend and the mocks are no part of what ships to a page. */
const packages = {
  common: '$',
  contract: 'zod/mini$',
  api: 'zod/mini$',
  data: '(zod/mini|@tanstack/query-core)$',
  controllers: '(lit|@tanstack/query-core)$',
  elements: '(lit$|lit/|zod/mini$|@github/combobox-nav$)',
  define: '$',
};

/** The backend, an instance and what steers it run in the page as well as in a process. */
const inBrowser = ['backend', 'mock/servicenow', 'mock/scenarios', 'mock/admin'];

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
  ...inBrowser.map((part) => {
    const layer = part.split('/')[0];
    return restrict(part, String.raw`^(\.\./)+(${layers[layer].join('|')})(/|\.js$)|^node:`, `src/${part} runs in a browser, and imports only what ${layer} may.`);
  }),
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
