import { PassThrough } from 'node:stream';
import { drain } from '../../../../src/mock/node/shared/drain.js';

async function draining(): Promise<{ stream: PassThrough; isDone: () => boolean; pass: (milliseconds: number) => Promise<void> }> {
  vi.useFakeTimers();
  const stream = new PassThrough();
  let isDone = false;
  void drain(stream).then(() => (isDone = true));
  const pass = async (milliseconds: number): Promise<void> => void (await vi.advanceTimersByTimeAsync(milliseconds));
  await pass(0);
  return { stream, isDone: () => isDone, pass };
}

afterEach(() => vi.useRealTimers());

describe('drain', () => {
  it('reads on as long as a slow client sends, and ends with it', async () => {
    const { stream, isDone, pass } = await draining();
    for (let part = 0; part < 5; part += 1) {
      stream.write('part');
      await pass(900);
    }
    expect(isDone()).toBe(false);
    stream.end();
    await pass(0);
    expect(isDone()).toBe(true);
  });

  it('gives up on a client that pauses', async () => {
    const { stream, isDone, pass } = await draining();
    stream.write('part');
    await pass(1_001);
    expect(isDone()).toBe(true);
  });

  it('gives up on a client that sends without end: after half a minute, or 64 MB', async () => {
    const slow = await draining();
    for (let second = 0; second < 31; second += 0.5) {
      slow.stream.write('part');
      await slow.pass(500);
    }
    const fast = await draining();
    for (let part = 0; part < 65; part += 1) fast.stream.write(Buffer.alloc(1_048_576));
    await fast.pass(1);
    expect([slow.isDone(), fast.isDone()]).toEqual([true, true]);
  });

  it('ends when the client leaves', async () => {
    const { stream, isDone, pass } = await draining();
    stream.destroy();
    await pass(0);
    expect(isDone()).toBe(true);
  });
});
