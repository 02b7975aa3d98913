import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright';

/**
 * The path of the Chromium to test in: the one named by CHROMIUM_PATH or installed here,
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
  // The package unpacks under os.tmpdir() and trusts what it finds there: give it a folder of its own.
  process.env['TMPDIR'] = resolve('node_modules/.cache/chromium');
  // Makes it unpack and use its own NSS libraries, which a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
  try {
    mkdirSync(process.env['TMPDIR'], { recursive: true });
    return await (await import('@sparticuz/chromium')).default.executablePath();
  } finally {
    restore('TMPDIR', TMPDIR);
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV);
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
