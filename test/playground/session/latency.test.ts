import { expect, vi } from 'vitest';
import { withLatency } from '../../../src/playground/session/latency.js';
import { age, count, initials } from '../../../src/playground/page/format.js';

const answers: typeof fetch = () => Promise.resolve(new Response('done'));

describe('latency', () => {
  it('holds a request back for its time, and no longer', async () => {
    vi.useFakeTimers();
    try {
      let answered = false;
      const late = withLatency(answers, 250)('/').then(() => (answered = true));
      await vi.advanceTimersByTimeAsync(249);
      expect(answered).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      await late;
      expect(answered).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('ends with the request that is given up', async () => {
    const sent = vi.fn(answers);
    const controller = new AbortController();
    const late = withLatency(sent, 60_000)('/', { signal: controller.signal });
    controller.abort(new Error('given up'));
    await expect(late).rejects.toThrow('given up');
    await expect(withLatency(sent, 60_000)(new Request('/', { signal: controller.signal }))).rejects.toThrow('given up');
    expect(sent).not.toHaveBeenCalled();
  });

  it('is none where none is asked for', () => {
    expect(withLatency(answers, 0)).toBe(answers);
  });
});

describe('the words of the host page', () => {
  it('have ages in their largest unit, counts with separators, and initials', () => {
    const now = Date.parse('2024-01-15T10:30:00Z');
    const ages = ['2024-01-15T10:29:30Z', '2024-01-15T10:05:00Z', '2024-01-15T07:30:00Z', '2024-01-12T10:30:00Z'].map((time) => age(time, now));
    expect(ages).toEqual(['just now', '25 minutes ago', '3 hours ago', '3 days ago']);
    expect([count(70687), initials('Alma Ferreira'), initials('Noor')]).toEqual(['70,687', 'AF', 'N']);
  });
});
