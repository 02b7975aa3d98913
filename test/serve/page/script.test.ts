import { describe, expect, it } from 'vitest';
import { page, scriptPath, standalonePath, stylesheetPath } from '../../../src/serve/page/page.js';
import { script } from '../../../src/serve/page/script.generated.js';
import { pageScriptModule, pageScripts } from '../../../tools/page-scripts/bundle.js';

describe('the page of serve', () => {
  it('has the script that its sources make', async () => {
    expect(await pageScriptModule(pageScripts.serve)).toContain(JSON.stringify(script));
  });

  it('has the elements from the file beside it, keeps nothing, and makes no code from text', () => {
    expect([...script.matchAll(/\bfrom\s*"([^"]+)"/g)].map(([, from]) => from)).toEqual([standalonePath, standalonePath]);
    expect(script).not.toMatch(/\beval\(|new Function|localStorage|sessionStorage|document\.cookie|innerHTML/);
  });

  it('loads its own files alone, and has no style and no script in its text', () => {
    expect([...page.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, address]) => address)).toEqual(['data:,', stylesheetPath, scriptPath]);
    expect(page).not.toMatch(/<style|style="|<script[^>]*>[^<]| on\w+="/);
  });
});
