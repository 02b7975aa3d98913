import { script } from '../../../../src/mock/admin/page/script.generated.js';
import { pageScriptModule, pageScripts } from '../../../../tools/page-scripts/bundle.js';

describe('the script of the admin page', () => {
  it('is the one that its sources make', async () => {
    expect(await pageScriptModule(pageScripts.admin)).toContain(JSON.stringify(script));
  });

  it('stands alone, and makes no code from text', () => {
    expect(script).toContain('Inject');
    expect(script).not.toMatch(/\bimport\b|\beval\(|new Function/);
  });
});
