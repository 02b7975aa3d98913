import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { render } from '@lit-labs/ssr';
import { RenderResultReadable } from '@lit-labs/ssr/lib/render-result-readable.js';
import { page } from './src/page.js';

const types = { css: 'text/css', js: 'text/javascript' };
const port = Number(process.env.PORT ?? 4173);

const server = createServer(async ({ url }, response) => {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    new RenderResultReadable(render(page('42'))).pipe(response);
    return;
  }
  const name = /^\/([\w/-]+\.(?:css|js))$/.exec(pathname)?.[1];
  const content = name && (await readFile(`built/${name}`).catch(() => undefined));
  response.writeHead(content ? 200 : 404, { 'Content-Type': types[name?.split('.').at(-1)] ?? 'text/plain' }).end(content);
});
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
