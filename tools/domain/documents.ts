import { readFileSync } from 'node:fs';
import { readApiSections, type ApiSection } from './api-sections.js';
import { readSections, type Section } from './points.js';

/** The documents that tests and source refer to by IDs and numbers. */
export interface Documents {
  /** docs/domain.md, which comments call `domain L4`. */
  readonly domain: readonly Section[];
  /** docs/elements.md, `elements T2`. */
  readonly elements: readonly Section[];
  /** docs/servicenow-api.md, `servicenow-api.md 2.3`. */
  readonly api: readonly ApiSection[];
}

const root = new URL('../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Reads the documents of this repository. */
export const readDocuments = (): Documents => ({
  domain: readSections(text('docs/domain.md')),
  elements: readSections(text('docs/elements.md')),
  api: readApiSections(text('docs/servicenow-api.md')),
});
