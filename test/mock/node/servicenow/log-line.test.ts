import { describe, expect, it } from 'vitest';
import { logLine } from '../../../../src/mock/node/servicenow/log-line.js';

describe('logLine', () => {
  it('keeps a short line, and of a long one its two ends', () => {
    expect(logLine('Dropped: colour=red')).toBe('Dropped: colour=red');
    const line = logLine(`Dropped: ${'x'.repeat(60_000)}, switch invalid_query=ignore`);
    expect(line).toMatch(/^Dropped: x+ … x+, switch invalid_query=ignore \(60038 characters\)$/);
    expect(line.length).toBeLessThan(350);
  });

  it('leaves nothing in it that steers a terminal or begins a line', () => {
    expect(logLine('a\u001b[2J\nb')).toBe('a?[2J?b');
  });
});
