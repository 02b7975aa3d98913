import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Outbox } from '../../../../src/mock/node/servicenow/outbox.js';
import type { Answer } from '../../../../src/mock/servicenow/index.js';

const outgoing = (): ServerResponse => new ServerResponse(new IncomingMessage(new Socket()));
const answer = (headers: Answer['headers'] = {}): Answer => ({ status: 200, headers, body: '{}' });
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('Outbox', () => {
  it('writes nothing before every request of a turn is answered, then all of it', async () => {
    const outbox = new Outbox();
    const [first, second] = [outgoing(), outgoing()];
    outbox.add(answer(), first);
    await Promise.resolve();
    outbox.add(answer(), second);
    expect([first.headersSent, second.headersSent]).toEqual([false, false]);
    await nextTurn();
    expect([first.writableEnded, second.writableEnded]).toEqual([true, true]);
  });

  it('breaks the connection of an answer that cannot be written, and writes the others', async () => {
    const outbox = new Outbox();
    const [broken, whole] = [outgoing(), outgoing()];
    outbox.add(answer({ 'X-Total-Count': 'two\nlines' }), broken);
    outbox.add(answer(), whole);
    await nextTurn();
    expect([broken.destroyed, whole.destroyed]).toEqual([true, false]);
    expect(whole.writableEnded).toBe(true);
  });

  it('goes on with the next turn', async () => {
    const outbox = new Outbox();
    outbox.add(answer(), outgoing());
    await nextTurn();
    const later = outgoing();
    outbox.add(answer(), later);
    await nextTurn();
    expect(later.writableEnded).toBe(true);
  });
});
