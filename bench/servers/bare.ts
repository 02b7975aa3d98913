import type { ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { readSetup, serve } from '../support/serve.js';

/** Sends the same bytes and headers whatever it is asked, also behind the layer that the mock is served through. */
export interface BareSetup {
  readonly behindNodeServer: boolean;
  readonly headers: readonly string[];
  readonly body: string;
}

const { headers, body, behindNodeServer } = await readSetup<BareSetup>();
const bytes = Buffer.from(body);

const send = (response: ServerResponse) => response.writeHead(200, [...headers]).end(bytes);

const listener = getRequestListener(
  (_, bindings) => {
    send((bindings as { outgoing: ServerResponse }).outgoing);
    return RESPONSE_ALREADY_SENT;
  },
  { overrideGlobalObjects: false },
);
await serve(behindNodeServer ? (request, response) => void listener(request, response) : (_, response) => send(response));
