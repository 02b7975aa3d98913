import { TicketingError } from './ticketing-error.js';

/** Whether an answer is one JSON value instead of lines. */
export const isWhole = (response: Response): boolean => /^application\/json\b/i.test(response.headers.get('Content-Type') ?? '');

/**
 * Yields the values of an NDJSON body as its lines arrive.
 *
 * @throws {TicketingError} `invalid-answer` for a line that is not JSON.
 */
export async function* readLines(response: Response): AsyncGenerator<unknown, void> {
  let rest = '';
  for await (const chunk of chunks(response)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield* parseLine(line);
  }
  yield* parseLine(rest);
}

async function* chunks(response: Response): AsyncGenerator<string, void> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    // Left early, by an error or because nobody listens any more: free the connection.
    await reader.cancel().catch(() => undefined);
  }
}

function* parseLine(line: string): Generator<unknown, void> {
  if (!line.trim()) return;
  try {
    yield JSON.parse(line) as unknown;
  } catch {
    throw new TicketingError('invalid-answer', 'A line of the answer is not JSON.');
  }
}
