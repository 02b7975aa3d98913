// Any web server will do; this one saves installing one.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const types = { html: 'text/html', css: 'text/css', js: 'text/javascript' };
const port = Number(process.env.PORT ?? 4173);

const server = createServer(async ({ url }, response) => {
  const name = /^\/([\w/-]+\.(?:html|css|js))?(?:\?|$)/.exec(url)?.[1] ?? 'index.html';
  const content = await readFile(`built/${name}`).catch(() => undefined);
  response.writeHead(content ? 200 : 404, { 'Content-Type': types[name.split('.').at(-1)] }).end(content);
});
server.listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`));
