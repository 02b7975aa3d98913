import { createServer, type ViteDevServer } from 'vite';

/** The playground as `npm start` runs it, on a free port. */
export async function startPlayground(): Promise<{ url: string; stop: () => Promise<void> }> {
  // A folder of its own: a developer's server may be running beside the tests.
  const server = await createServer({ server: { port: 0 }, logLevel: 'error', cacheDir: 'node_modules/.cache/vite-walks' });
  await server.listen();
  return { url: addressOf(server), stop: () => server.close() };
}

function addressOf(server: ViteDevServer): string {
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The playground has no port.');
  return `http://127.0.0.1:${address.port}`;
}
