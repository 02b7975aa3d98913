import { MemoryVault } from '../../../src/backend/index.js';

// covers: S7
test('a sealed secret is a text without it, another one each time, and only its vault opens it', async () => {
  const vault = new MemoryVault();
  const sealed = await vault.seal('user:päss');
  expect(sealed).not.toContain('user');
  expect(await vault.seal('user:päss')).not.toBe(sealed);
  expect(await vault.open(sealed)).toBe('user:päss');
  await expect(new MemoryVault().open(sealed)).rejects.toThrow();
});
