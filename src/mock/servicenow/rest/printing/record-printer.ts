import type { QuerySource } from '../../query/field.js';
import type { Database } from '../../store/database.js';
import type { Row } from '../../store/row.js';
import { encodeJson, listBytes, resultBytes } from './json-bytes.js';
import { quote } from './json-string.js';
import type { Rendering, RequestedField } from './rendering.js';
import { storedPrinter, valuePrinter } from './value-printer.js';

/** Records of a few pages. */
const maxKnown = 500;

/** What a printer keeps of single records, and of the latest page: a hundred printers keep what they may at once. */
const maxKnownBytes = 1_048_576;

/** Writes the member of a record that a field stands for, `"state":"1"`. */
type PrintMember = (row: Row) => string;

/**
 * Returns what writes a member that follows from the value of one column alone. Neighbouring records mostly agree in it, so that the last
 * text is kept.
 */
function columnMember(opening: string, column: string, print: (value: string) => string): PrintMember {
  let value = '';
  let text = opening + print(value);
  return (row) => {
    const next = row[column] ?? '';
    if (next !== value) {
      value = next;
      text = opening + print(next);
    }
    return text;
  };
}

function printMember(source: QuerySource, field: RequestedField, rendering: Rendering, isFirst: boolean): PrintMember {
  const opening = `${isFirst ? '' : ','}${quote(field.key)}:`;
  if (rendering.mode === 'false' && field.via.length === 0) {
    return columnMember(opening, field.column.name, storedPrinter(field, rendering));
  }
  const print = valuePrinter(source, field, rendering);
  return (row) => opening + print(row);
}

/** A page as it was sent, and the rows in it. */
interface SentPage {
  readonly rows: readonly Row[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const isSame = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);

/**
 * Writes records as JSON text, straight from their columns. What was written holds until a record changes: clients that
 * poll ask for the same ones.
 */
export class RecordPrinter {
  readonly #database: Database;
  readonly #members: readonly PrintMember[];
  readonly #known = new Map<Row, Uint8Array<ArrayBuffer>>();
  #knownBytes = 0;
  #latest: SentPage | undefined;
  #version = -1;

  /** `more` writes members that no column holds, with a leading comma. */
  constructor(source: QuerySource, fields: readonly RequestedField[], rendering: Rendering, more: PrintMember[] = []) {
    this.#database = source.database;
    this.#members = [...fields.map((field, index) => printMember(source, field, rendering, index === 0)), ...more];
  }

  /** `{"result":[...]}` as it goes over the wire. */
  list(rows: readonly Row[]): Uint8Array<ArrayBuffer> {
    this.#forgetStale();
    if (this.#latest !== undefined && isSame(this.#latest.rows, rows)) return this.#latest.bytes;
    const bytes = listBytes(rows.map((row) => this.#bytes(row)));
    this.#latest = bytes.byteLength <= maxKnownBytes ? { rows, bytes } : undefined;
    return bytes;
  }

  /** `{"result":...}` as it goes over the wire. */
  result(row: Row): Uint8Array<ArrayBuffer> {
    this.#forgetStale();
    return resultBytes(this.#bytes(row));
  }

  /** Returns a record as a JSON object. */
  text(row: Row): string {
    // To join makes one flat string; to add would make a tree, which has to be walked once more.
    const parts = ['{'];
    for (const print of this.#members) parts.push(print(row));
    parts.push('}');
    return parts.join('');
  }

  #bytes(row: Row): Uint8Array<ArrayBuffer> {
    const known = this.#known.get(row);
    if (known !== undefined) return known;
    const bytes = encodeJson(this.text(row));
    if (!this.#isFull) {
      this.#known.set(row, bytes);
      this.#knownBytes += bytes.byteLength;
    }
    return bytes;
  }

  get #isFull(): boolean {
    return this.#known.size >= maxKnown || this.#knownBytes >= maxKnownBytes;
  }

  #forgetStale(): void {
    const { version } = this.#database;
    if (version === this.#version && !this.#isFull) return;
    this.#version = version;
    this.#known.clear();
    this.#knownBytes = 0;
    this.#latest = undefined;
  }
}
