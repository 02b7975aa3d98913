import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { reasonOf } from '../../mock/node/servicenow/state-file-error.js';
import type { ProductSeed } from '../../mock/product/product-seed.js';
import { AnomalyFile, flawsOf, productOf, type Flaw } from './anomaly-schema.js';
import { brokenLine } from './broken-line.js';
import { lineOf } from './line-of.js';

/** A file that describes no anomalies; the message is one line for a person. */
export class AnomalyFileError extends Error {
  override readonly name = 'AnomalyFileError';
}

/** Reads the anomalies of a file. @throws {AnomalyFileError} which names file, line and field */
export async function readAnomalyFile(path: string): Promise<ProductSeed> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new AnomalyFileError(`${path} cannot be read: ${reasonOf(error)}`);
  });
  return parseAnomalies(text.replace(/^\uFEFF/, ''), path);
}

/** Parses the text of such a file. @throws {AnomalyFileError} */
export function parseAnomalies(text: string, path: string): ProductSeed {
  const file = z.safeParse(AnomalyFile, parseJson(text, path), { error: z.locales.en().localeError });
  const [flaw] = file.success ? flawsOf(file.data) : file.error.issues;
  if (flaw) throw new AnomalyFileError(`${path}, line ${lineOf(text, flaw.path)}${described(flaw)}`);
  return productOf(z.parse(AnomalyFile, file.data));
}

/** `: anomalies[3].status: Invalid option: expected one of …` */
function described({ path, message }: Flaw): string {
  const field = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return `${field === '' ? '' : `: ${field.replace(/^\./, '')}`}: ${message}`;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What Node says of it would quote the text, and names no line for some of them.
    throw new AnomalyFileError(`${path}, line ${brokenLine(text)}: This is no JSON.`);
  }
}
