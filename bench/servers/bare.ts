import { readSetup, serve } from '../support/serve.js';

/** Sends the same bytes and headers whatever it is asked: what node:http itself costs. */
export interface BareSetup {
  readonly headers: readonly string[];
  readonly body: string;
}

const { headers, body } = await readSetup<BareSetup>();
const bytes = Buffer.from(body);

await serve((_, response) => {
  response.writeHead(200, [...headers]).end(bytes);
});
