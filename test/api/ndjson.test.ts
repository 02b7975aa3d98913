import { describe, expect, it, vi } from 'vitest';
import { isWhole, readLines } from '../../src/api/ndjson.js';

/** An answer whose body comes in these parts; `cancel` is called when nobody reads on. */
function answer(parts: readonly (string | Uint8Array)[], cancel = () => undefined as void, isOpen = false): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part);
      if (!isOpen) controller.close();
    },
    cancel,
  });
  return new Response(body);
}

async function read(response: Response): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const value of readLines(response)) values.push(value);
  return values;
}

describe('lines of JSON', () => {
  it.each([
    [['{"a":1}\n{"a":2}\n'], [{ a: 1 }, { a: 2 }]],
    [['{"a":1}\n{"a":2}'], [{ a: 1 }, { a: 2 }]],
    [['{"a"', ':1}', '\n1\n', '2\n3'], [{ a: 1 }, 1, 2, 3]],
    [['\n \r\n1\r\n\t\n', ' '], [1]],
    [[''], []],
    [[], []],
  ])('%j are %j', async (parts, values) => {
    expect(await read(answer(parts))).toEqual(values);
  });

  it('may be split within a character', async () => {
    const bytes = new TextEncoder().encode('"é"\n');
    expect(await read(answer([bytes.slice(0, 2), bytes.slice(2)]))).toEqual(['é']);
  });

  it('are none where there is no body', async () => {
    expect(await read(new Response(null))).toEqual([]);
  });

  it.each([[['1\n{no\n']], [['1\n{"a":']]])('that are none are no answer: %j', async (parts) => {
    const lines = readLines(answer(parts));
    expect((await lines.next()).value).toBe(1);
    await expect(lines.next()).rejects.toMatchObject({ code: 'invalid-answer', message: 'A line of the answer is not JSON.' });
  });

  it('free the connection when nobody reads on, and after a line that is none', async () => {
    const cancel = vi.fn(() => undefined);
    for await (const value of readLines(answer(['1\n2\n'], cancel, true))) {
      expect(value).toBe(1);
      break;
    }
    expect(cancel).toHaveBeenCalledTimes(1);
    await expect(read(answer(['no\n'], cancel, true))).rejects.toMatchObject({ code: 'invalid-answer' });
    expect(cancel).toHaveBeenCalledTimes(2);
  });
});

describe('one JSON value', () => {
  it.each([
    ['application/json', true],
    ['APPLICATION/JSON; charset=utf-8', true],
    ['application/x-ndjson', false],
    ['multipart/related; type="application/json"', false],
    [undefined, false],
  ])('is what comes as %s: %s', (type, expected) => {
    const headers = new Headers(type === undefined ? {} : { 'Content-Type': type });
    expect(isWhole(new Response(new Uint8Array(), { headers }))).toBe(expected);
  });
});
