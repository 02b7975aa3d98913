import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

const servers: Server[] = [];

afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
});

async function started(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A server of this computer until the end of the test, with what it was asked. */
export interface Listening {
  readonly port: number;
  readonly asked: string[];
}

/** Starts what answers each request as an instance without records does, or by `answer`. */
export async function listen(answer: RequestListener = (_, response) => response.end('{"result":[]}')): Promise<Listening> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.headers.host ?? ''}${request.url ?? ''}`);
    answer(request, response);
  });
  return { port: await started(server), asked };
}

/** Returns a port of this computer at which nothing listens. */
export async function closedPort(): Promise<number> {
  const { port } = await listen();
  await Promise.all(servers.splice(-1).map((server) => new Promise((resolve) => server.close(resolve))));
  return port;
}

/** Starts a proxy whose tunnels all lead to one port of this computer; 0: it refuses to make any. */
export async function listenAsProxy(port: number): Promise<Listening> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', ({ url = '' }, socket) => {
    asked.push(url);
    socket.on('error', () => undefined);
    if (port === 0) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const tunnel = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('close', () => tunnel.destroy());
  });
  return { port: await started(server), asked };
}
