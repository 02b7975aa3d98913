import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../../tools/consumers/page-document.js';

const folder = mkdtempSync(join(tmpdir(), 'page-document-'));
const own = join(folder, 'node_modules/servicenow-ticketing');

// What stands in for the package names what was asked of it.
beforeAll(() => {
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'package.json'), '{ "type": "module", "exports": { ".": "./index.js", "./define": "./define.js" } }');
  writeFileSync(join(own, 'index.js'), 'export const createTicketingClient = () => "client"; export const setDefaultClient = (client) => globalThis.told(client, "</script>");');
  writeFileSync(join(own, 'define.js'), 'globalThis.told("defined");');
});
afterAll(() => rmSync(folder, { recursive: true }));

const page = (language: string, code: string): Promise<string> => documentOf({ language, code, folder });

describe('a page with a block of a document', () => {
  it('has its modules bundled, as an application would', async () => {
    const html = await page('html', '<script type="module">\nimport { setDefaultClient } from "servicenow-ticketing";\nsetDefaultClient("mine");\n</script>\n<linked-tickets></linked-tickets>');
    expect(html).toContain('setDefaultClient("mine")');
    expect(html).not.toContain('from "servicenow-ticketing"');
    expect(html.match(/<linked-tickets/g)).toHaveLength(1);
  });

  it('leaves a file alone that is loaded by its address', async () => {
    expect(await page('html', '<script type="module">\nimport { a } from "/assets/a.js";\na();\n</script>')).toContain('from "/assets/a.js"');
  });

  it('has the list and what connects it, where the block shows styles alone', async () => {
    const html = await page('css', 'linked-tickets { color: red; }');
    expect(html).toContain('<style>linked-tickets { color: red; }</style>');
    expect(html).toContain('told("defined")');
    expect(html).toContain('<linked-tickets anomaly-id="42">');
  });

  it('does not end its script where a text of the script has its end', async () => {
    expect((await page('css', 'a {}')).match(/<\/script>/g)).toHaveLength(1);
  });
});
