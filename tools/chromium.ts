import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';

/**
 * Returns the path of the Chromium to test in: the one named by CHROMIUM_PATH or installed here,
 * else the one that the npm package `@sparticuz/chromium` carries (Linux x64, needs no system library).
 *
 * @throws when there is none: the message says how to get one.
 */
export async function chromiumPath(): Promise<string> {
  const installed = [
    process.env['CHROMIUM_PATH'],
    chromium.executablePath(),
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ].find((path) => path && existsSync(path));
  if (installed) return installed;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found: run "npx playwright install chromium", or set CHROMIUM_PATH.');
  }
  return unpackedChromium();
}

async function unpackedChromium(): Promise<string> {
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  const folder = resolve('node_modules/.cache/chromium');
  // The package unpacks under os.tmpdir() and trusts what it finds there: give it a folder of its own.
  process.env['TMPDIR'] = folder;
  // Makes it unpack and use its own NSS libraries, which a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
  try {
    mkdirSync(folder, { recursive: true });
    const path = await (await import('@sparticuz/chromium')).default.executablePath();
    describeFonts(folder);
    return path;
  } finally {
    restore('TMPDIR', TMPDIR);
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV);
  }
}

/**
 * Tells where the fonts are: the package's own description names a folder of its usual home, and Chromium ends itself
 * when a page wants a font and there is none.
 */
function describeFonts(folder: string): void {
  const directories = [`${folder}/fonts`, '/usr/share/fonts', '/usr/local/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(`${folder}/fonts/fonts.conf`, `<?xml version="1.0"?><fontconfig>${directories}<cachedir>${folder}/font-cache</cachedir></fontconfig>\n`);
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
