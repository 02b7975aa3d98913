import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { LoadPlan } from './load.js';

const plan = workerData as LoadPlan;
const text = [`GET ${plan.path} HTTP/1.1`, `Host: 127.0.0.1:${plan.port}`, ...plan.headers, '', ''].join('\r\n');
const fixed = text.includes('{n}') ? undefined : Buffer.from(text);
let sent = 0;

/** The next request; `{n}` in its address is another number each time, so that nobody can answer from memory. */
const nextRequest = (): Buffer => fixed ?? Buffer.from(text.replace('{n}', String((sent += 1))));
const endOfHead = '\r\n\r\n';

let answered = 0;
let failed = 0;
let isOver = false;

/** Where an answer with a Content-Length ends, counted from its first byte. */
function lengthOf(head: string): number {
  if (!head.startsWith('HTTP/1.1 200')) failed += 1;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error('The load generator reads only answers with a Content-Length.');
  return head.length + endOfHead.length + Number(length);
}

/** Takes the pieces of one connection's answers; says when one is complete. */
class AnswerReader {
  /** A head that has come in part. */
  #head = '';
  #expected: number | undefined;
  #received = 0;

  take(piece: Buffer): boolean {
    this.#received += piece.length;
    if (this.#expected === undefined) this.#readHead(piece);
    if (this.#expected === undefined || this.#received < this.#expected) return false;
    [this.#head, this.#expected, this.#received] = ['', undefined, 0];
    return true;
  }

  #readHead(piece: Buffer): void {
    const end = this.#head === '' ? piece.indexOf(endOfHead) : -1;
    const text = end >= 0 ? piece.toString('latin1', 0, end) : this.#head + piece.toString('latin1');
    const cut = end >= 0 ? end : text.indexOf(endOfHead);
    if (cut < 0) this.#head = text;
    else this.#expected = lengthOf(text.slice(0, cut));
  }
}

/** All connections read into one buffer, whose bytes are done with at once: a generator is to cost little itself. */
const buffer = Buffer.alloc(65_536);

/** Keeps one request in flight on a connection of its own. */
function open(): Socket {
  const reader = new AnswerReader();
  const callback = (length: number): true => {
    if (reader.take(buffer.subarray(0, length))) {
      answered += 1;
      if (isOver) socket.destroy();
      else socket.write(nextRequest());
    }
    return true;
  };
  const socket: Socket = connect({ port: plan.port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } });
  socket.once('connect', () => socket.write(nextRequest()));
  return socket;
}

const sockets = Array.from({ length: plan.connections }, open);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
await pause(plan.warmUp);
const [before, start] = [answered, performance.now()];
await pause(plan.duration);
const rate = ((answered - before) * 1000) / (performance.now() - start);
// What is still asked is waited for: a slow server would do it during the next measurement.
isOver = true;
await Promise.all(sockets.map((socket) => once(socket, 'close')));
parentPort?.postMessage({ rate, failed });
