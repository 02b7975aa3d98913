import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { MockServiceNow } from '../../src/mock/servicenow/index.js';
import { instanceOf } from '../support/instance.js';
import { readSetup, serve } from '../support/serve.js';

/** An instance behind `@hono/node-server`: its answers as Responses, or written to the socket as they are. */
export interface MockSetup {
  readonly incidents: number;
  readonly asResponse: boolean;
}

async function write(snow: MockServiceNow, request: Request, outgoing: ServerResponse): Promise<Response> {
  const { status, headers, body } = await snow.answer(request);
  if (body instanceof ReadableStream) throw new Error('No mood is benchmarked here.');
  const length = typeof body === 'string' ? Buffer.byteLength(body) : (body?.byteLength ?? 0);
  outgoing.writeHead(status, { ...(headers as OutgoingHttpHeaders), 'Content-Length': length }).end(body);
  return RESPONSE_ALREADY_SENT;
}

const { incidents, asResponse } = await readSetup<MockSetup>();
const snow = instanceOf(incidents);
const listener = getRequestListener(
  (request, bindings) =>
    asResponse ? snow.handle(request) : write(snow, request, (bindings as { outgoing: ServerResponse }).outgoing),
  { overrideGlobalObjects: false },
);
await serve((request, response) => void listener(request, response));
