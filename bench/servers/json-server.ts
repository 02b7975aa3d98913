import { createRequire } from 'node:module';
import type { RequestListener } from 'node:http';
import { instanceOf } from '../support/instance.js';
import { readSetup, serve } from '../support/serve.js';

/** json-server over the same incidents, in memory. */
export interface JsonServerSetup {
  readonly incidents: number;
}

/** The part of json-server that is used here; it has no types of its own. */
interface JsonServer {
  create(): RequestListener & { use(handler: unknown): void };
  defaults(options: { logger: boolean }): unknown;
  router(data: object): unknown;
}

const jsonServer = createRequire(import.meta.url)('json-server') as JsonServer;
const { incidents } = await readSetup<JsonServerSetup>();
const records = instanceOf(incidents).store.query('incident');
const server = jsonServer.create();
server.use(jsonServer.defaults({ logger: false }));
server.use(jsonServer.router({ incidents: records.map((record) => ({ ...record, id: record.sys_id })) }));
await serve(server);
