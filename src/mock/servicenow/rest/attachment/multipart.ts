/** A part of a form. One with a file name is a file. */
export interface FormPart {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One character for each byte, so that positions in the text are those in the bytes. */
const byteByByte = new TextDecoder('latin1');
const utf8 = new TextDecoder();
const lineBreak = '\r\n';
const blankLine = '\r\n\r\n';

function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? [];
  return quoted ?? plain;
}

/**
 * Parses the parts of a multipart form, as any client writes it; `undefined` for what is none. `formData()` of Fetch reads what
 * browsers send, and in Node it refuses a short boundary, and names without quotes or in the form of RFC 5987.
 */
export function readMultipart(contentType: string, bytes: Uint8Array<ArrayBuffer>): FormPart[] | undefined {
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) return undefined;
  const text = byteByByte.decode(bytes);
  const delimiter = `${lineBreak}--${boundary}`;
  const parts: FormPart[] = [];
  // The first one need not follow a line.
  let start = text.startsWith(`--${boundary}`) ? delimiter.length - lineBreak.length : afterNext(text, delimiter, 0);
  while (start !== undefined && !text.startsWith('--', start)) {
    const next = afterNext(text, delimiter, start);
    const part = next === undefined ? undefined : readPart(text, bytes, start, next - delimiter.length);
    if (part === undefined) return undefined;
    parts.push(part);
    start = next;
  }
  return start === undefined ? undefined : parts;
}

function afterNext(text: string, delimiter: string, from: number): number | undefined {
  const position = text.indexOf(delimiter, from);
  return position < 0 ? undefined : position + delimiter.length;
}

function readPart(text: string, bytes: Uint8Array<ArrayBuffer>, start: number, end: number): FormPart | undefined {
  const head = text.slice(start, end).indexOf(blankLine);
  const headers = utf8.decode(bytes.subarray(start, start + head));
  const disposition = headerOf(headers, 'Content-Disposition');
  const name = parameterOf(disposition, 'name');
  if (head < 0 || name === undefined) return undefined;
  return {
    name,
    fileName: extendedOf(disposition, 'filename') ?? parameterOf(disposition, 'filename'),
    contentType: headerOf(headers, 'Content-Type'),
    bytes: bytes.slice(start + head + blankLine.length, end),
  };
}

const headerOf = (headers: string, name: string): string => new RegExp(`^${name}:(.*)$`, 'im').exec(headers)?.[1]?.trim() ?? '';

/** `name="a"`, in which browsers write a quote as `%22` and others as `\"`; or `name=a`. */
function parameterOf(header: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(String.raw`;\s*${name}=(?:"((?:\\"|[^"])*)"|([^\s;"]+))`, 'i').exec(header) ?? [];
  return quoted?.replaceAll('\\"', '"').replaceAll('%22', '"') ?? plain;
}

/** `name*=UTF-8''%C3%A9`, which goes before its plain form. */
function extendedOf(header: string, name: string): string | undefined {
  const encoded = new RegExp(String.raw`;\s*${name}\*=UTF-8'[^']*'([^\s;]+)`, 'i').exec(header)?.[1];
  try {
    return encoded === undefined ? undefined : decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
