import { connect, type Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import type { LoadPlan } from './load.js';

const plan = workerData as LoadPlan;
const request = Buffer.from(
  [`GET ${plan.path} HTTP/1.1`, `Host: 127.0.0.1:${plan.port}`, ...plan.headers, '', ''].join('\r\n'),
);

let answered = 0;
let failed = 0;

/** The bytes of an answer with a Content-Length; `undefined` until its headers are complete. */
function lengthOf(bytes: Buffer): number | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  if (!head.startsWith('HTTP/1.1 200')) failed += 1;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error('The load generator reads only answers with a Content-Length.');
  return end + 4 + Number(length);
}

/** Keeps one request in flight on a connection of its own. */
function drive(socket: Socket): void {
  let kept = Buffer.alloc(0);
  let expected: number | undefined;
  let received = 0;
  socket.setNoDelay(true);
  socket.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (expected === undefined) {
      kept = Buffer.concat([kept, chunk]);
      expected = lengthOf(kept);
    }
    if (expected === undefined || received < expected) return;
    answered += 1;
    [kept, expected, received] = [Buffer.alloc(0), undefined, 0];
    socket.write(request);
  });
  socket.write(request);
}

const sockets = Array.from({ length: plan.connections }, () => connect(plan.port, '127.0.0.1'));
for (const socket of sockets) socket.once('connect', () => drive(socket));

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
await pause(plan.warmUp);
const [before, start] = [answered, performance.now()];
await pause(plan.duration);
const rate = ((answered - before) * 1000) / (performance.now() - start);
for (const socket of sockets) socket.destroy();
parentPort?.postMessage({ rate, failed });
