import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the parent wants served. */
export async function readSetup<Setup>(): Promise<Setup> {
  // A benchmark that broke off leaves no server behind.
  process.once('disconnect', () => process.exit());
  const [setup] = (await once(process, 'message')) as [Setup];
  return setup;
}

/** Listens on a free loopback port and tells the parent. */
export async function serve(listener: RequestListener): Promise<void> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  tellPort((server.address() as AddressInfo).port);
}

export function tellPort(port: number): void {
  process.send?.(port);
}
