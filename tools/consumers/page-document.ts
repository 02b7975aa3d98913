import { build } from 'esbuild';

/** What a page of the application is made of. */
interface Source {
  readonly language: string;
  readonly code: string;
  /** Where the package is installed. */
  readonly folder: string;
}

/** What a block that shows styles or markup alone leaves out: the list, and what defines and connects it. */
const list = '<linked-tickets anomaly-id="42"></linked-tickets>';
const connected = `<script type="module">
  import { createTicketingClient, setDefaultClient } from 'servicenow-ticketing';
  setDefaultClient(createTicketingClient({ token: () => 'mock-admin-editor' }));
  await import('servicenow-ticketing/define');
</script>`;
const inlineModule = /(<script type="module">)([^]*?)(<\/script>)/g;

/** Returns a page with a block in it, as a bundler would make it of it: modules in the page are bundled, files that it loads by their addresses are left alone. */
export async function documentOf({ language, code, folder }: Source): Promise<string> {
  const written = language === 'css' ? `<style>${code}</style>` : code;
  const body = [written, /<script/.test(written) ? '' : connected, /<(?:linked-tickets|servicenow-settings-panel|create-ticket-dialog)/.test(written) ? '' : list].join('\n');
  const scripts = await Promise.all([...body.matchAll(inlineModule)].map(([, , script = '']) => bundled(script, folder)));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>${body.replace(inlineModule, (_, open: string, __, close: string) => open + (scripts.shift() ?? '') + close)}</html>`;
}

async function bundled(contents: string, folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external: ['/assets/*', 'https://*'],
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
