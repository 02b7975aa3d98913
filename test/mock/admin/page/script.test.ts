import { describe, expect, it } from 'vitest';
import { adminPageModule } from '../../../../tools/admin-page/bundle.js';
import { readFileSync } from 'node:fs';

describe('the script of the admin page', () => {
  it('is the one that its sources make: else run `npm run generate`', async () => {
    const served = readFileSync(new URL('../../../../src/mock/admin/page/script.generated.ts', import.meta.url), 'utf8');
    expect(served === (await adminPageModule())).toBe(true);
  });
});
