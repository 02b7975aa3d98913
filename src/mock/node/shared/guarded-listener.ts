import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import { drain } from './drain.js';
import type { Guard, Refusal, RefusalBody } from './guard.js';

/** Stands in front of a listener of Node's HTTP servers: whatever may not be answered gets a refusal and ends the connection. */
export function guardedListener(listener: RequestListener, guard: Guard, bodyOf: (refusal: Refusal, target: string) => RefusalBody): RequestListener {
  return (incoming, outgoing) => {
    const refusal = refusalOf(incoming, guard);
    if (refusal === undefined) listener(incoming, outgoing);
    else void refuse(incoming, outgoing, refusal.status, bodyOf(refusal, incoming.url ?? ''));
  };
}

/** Both `Host` and a target that is a whole address have to be the server's own. */
function refusalOf({ headers: { host, origin }, socket, url = '' }: IncomingMessage, guard: Guard): Refusal | undefined {
  const scheme = socket instanceof TLSSocket ? 'https' : 'http';
  const refusal = guard.refusalOf({ host, origin, scheme });
  if (refusal || url.startsWith('/') || !URL.canParse(url)) return refusal;
  return guard.refusalOf({ host: new URL(url).host, origin: undefined, scheme });
}

async function refuse(incoming: IncomingMessage, outgoing: ServerResponse, status: number, { type, text }: RefusalBody): Promise<void> {
  outgoing.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(text), Connection: 'close' });
  outgoing.write(text);
  // Whoever still sends would lose the answer with its connection.
  if (!incoming.complete) await drain(incoming);
  outgoing.end();
}
