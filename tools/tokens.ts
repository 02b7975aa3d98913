import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { defaultsModule } from './tokens/defaults.js';
import { baseFile, compactFile, darkFile, resolver } from './tokens/format.js';
import { readTokens } from './tokens/read-tokens.js';

// Writes what others read of the design tokens: files for design tools, and the defaults of the contrast helper; with --check it only says whether they are up to date.
const tokens = readTokens();
const json = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;

const files = {
  'tokens/tokens.json': json(baseFile(tokens)),
  'tokens/dark.json': json(darkFile(tokens)),
  'tokens/compact.json': json(compactFile(tokens)),
  'tokens/resolver.json': json(resolver),
  'src/theme/defaults.ts': defaultsModule(tokens),
};

for (const [path, wanted] of Object.entries(files)) {
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is not made of src/elements/ui/styles/tokens.ts as it is: run "npm run docs".`);
    process.exitCode = 1;
  } else {
    mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(path, wanted);
  }
}
