import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../../tools/chromium.js';
import { packagesIn, reachedFrom } from '../../tools/package/reached.js';

// Below node_modules the package finds its dependencies, and an application beside it finds the package.
const folder = resolve('node_modules/.cache/package-test');
const installed = `${folder}/node_modules/servicenow-ticketing`;
const typescript = resolve('node_modules/typescript/bin/tsc');
const tags = ['create-ticket-dialog', 'linked-tickets', 'servicenow-settings-panel'];

/** What an application with this source ships: a bundler drops what the package calls free of side effects. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

describe('the package', () => {
  let browser: Browser;
  let page: Page;
  let warnings: string[];

  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(installed, { recursive: true });
    cpSync('package.json', `${installed}/package.json`);
    // Without a manifest of its own the application would count as part of this project, and the name as the project itself.
    writeFileSync(`${folder}/package.json`, '{ "name": "application", "private": true }');
    execFileSync(process.execPath, ['--import', 'tsx', 'tools/build.ts', `${installed}/dist`]);
    browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
  }, 120_000);

  beforeEach(async () => {
    warnings = [];
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    return () => page.close();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a script in the page; rejects with what it throws. */
  const run = (script: string): Promise<void> => page.evaluate(script);
  const registered = (): Promise<string[]> => page.evaluate((names) => names.filter((name) => customElements.get(name)), tags);

  /** What a strict TypeScript says of files. */
  function complaintsOf(files: string | readonly string[], options: Record<string, unknown>): string {
    const compilerOptions = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', ...options };
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files: [files].flat() }));
    return spawnSync(process.execPath, [typescript, '-p', '.'], { cwd: folder, encoding: 'utf8' }).stdout;
  }

  it('registers nothing when its root is imported', async () => {
    await run(await bundled(`import * as root from 'servicenow-ticketing'; globalThis.root = root;`));
    expect(await page.evaluate('typeof root.LinkedTicketsElement')).toBe('function');
    expect(await registered()).toEqual([]);
  });

  it.each(tags)('registers <%s> alone when its entry is imported', async (tag) => {
    await run(await bundled(`import 'servicenow-ticketing/${tag}';`));
    expect(await registered()).toEqual([tag]);
  });

  it('registers all three tags by "define"', async () => {
    await run(await bundled(`import 'servicenow-ticketing/define';`));
    expect(await registered()).toEqual(tags);
  });

  it('leaves the tags to the first copy on the page: a second one warns and does not throw', async () => {
    const copy = await bundled(`import 'servicenow-ticketing/define';`);
    await run(copy);
    await run(`globalThis.first = customElements.get('linked-tickets');`);
    await run(copy);
    expect(await page.evaluate(`customElements.get('linked-tickets') === first`)).toBe(true);
    expect(tags.filter((tag) => warnings.some((warning) => warning.includes(`<${tag}>`)))).toEqual(tags);
  });

  it('names no package but Lit in the types of its root and of what registers: neither query-core nor zod is theirs', () => {
    const read = (path: string): string => readFileSync(`${installed}/dist/${path}`, 'utf8');
    for (const entry of ['index.d.ts', 'define.d.ts']) expect([...packagesIn(reachedFrom(entry, read), read)]).toEqual(['lit']);
  });

  it('costs nothing where nothing of its root is used', async () => {
    const unused = await bundled(`import { LinkedTicketsElement } from 'servicenow-ticketing';`);
    expect(unused.length).toBeLessThan(100);
  });

  it('runs under the strict policy that the README promises, dialogs included, without a violation', async () => {
    const script = await bundled(`import 'servicenow-ticketing/define';`);
    const csp = "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
    await page.route('https://app.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/app.js') return route.fulfill({ contentType: 'text/javascript', body: script });
      if (pathname.startsWith('/api/')) return route.fulfill({ status: 404, json: {} });
      const body = `<script src="/app.js"></script><linked-tickets anomaly-id="42"></linked-tickets><servicenow-settings-panel></servicenow-settings-panel>`;
      return route.fulfill({ contentType: 'text/html', headers: { 'Content-Security-Policy': csp }, body });
    });
    await page.addInitScript(`violations = []; addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));`);
    await page.goto('https://app.example/');
    await page.getByRole('button', { name: 'Create ticket' }).click();
    await page.getByRole('dialog', { name: 'Create ServiceNow ticket' }).waitFor();
    expect(await page.evaluate('violations')).toEqual([]);
    // The policy is in force: what it forbids is reported.
    await page.evaluate(`document.body.setAttribute('style', 'color: red')`);
    await expect.poll(() => page.evaluate('violations.length')).toBeGreaterThan(0);
  });

  it('can be imported where there is no page: its root and its contract', () => {
    const script = `
      const { createTicketingClient } = await import('servicenow-ticketing');
      const { endpoints } = await import('servicenow-ticketing/contract');
      console.log(typeof createTicketingClient, Object.keys(endpoints).length > 0);`;
    const answer = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8' });
    expect(answer.trim()).toBe('function true');
  });

  it('can be required by CommonJS, its contract too', () => {
    const script = `
      const { createTicketingClient } = require('servicenow-ticketing');
      const { strictEndpoints } = require('servicenow-ticketing/contract/strict');
      console.log(typeof createTicketingClient, strictEndpoints.getTicket.method);`;
    const answer = execFileSync(process.execPath, ['--input-type=commonjs', '--eval', script], { cwd: folder, encoding: 'utf8' });
    expect(answer.trim()).toBe('function GET');
  });

  /** Runs a script where the package and what it depends on are installed, and nothing else: this project's own packages are far. */
  function runAlone(script: string): string {
    const alone = mkdtempSync(join(tmpdir(), 'package-alone-'));
    cpSync(installed, `${alone}/node_modules/servicenow-ticketing`, { recursive: true });
    cpSync('node_modules/zod', `${alone}/node_modules/zod`, { recursive: true });
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: alone, encoding: 'utf8' });
    rmSync(alone, { recursive: true });
    return stdout.trim() || stderr;
  }

  it('starts a mock ServiceNow for the tests of others, with nothing but Node and zod, https included', () => {
    const script = `
      const { startMockServiceNow, createMockServiceNow } = await import('servicenow-ticketing/mock-servicenow');
      const snow = await startMockServiceNow({ port: 0, scenario: 'blank' });
      const headers = { Authorization: 'Basic ' + btoa('admin:admin') };
      const { status } = await fetch(snow.url + '/api/now/table/incident', { headers });
      await snow.stop();
      await (await startMockServiceNow({ port: 0, tls: true })).stop();
      const other = await createMockServiceNow().fetch('https://acme.service-now.com/api/now/table/incident', { headers });
      console.log(status, other.status);`;
    expect(runAlone(script)).toBe('200 200');
  });

  it('opens a world for the tests of others, and says in a line what its handlers for msw miss', () => {
    const script = `
      const { createMockWorld } = await import('servicenow-ticketing/mock');
      const world = createMockWorld();
      const { status } = await world.fetch(world.baseUrl + '/api/integrations', { headers: { Authorization: 'Bearer ' + world.token } });
      const missing = await import('servicenow-ticketing/mock/msw').catch(({ message }) => message);
      console.log(status, missing);`;
    expect(runAlone(script)).toBe('200 servicenow-ticketing/mock/msw needs the package msw, version 2 or later: npm install --save-dev msw');
  });

  it('opens a world in a browser as well: nothing of it asks Node for anything', async () => {
    await page.route('https://app.example/', (route) => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html>' }));
    await page.goto('https://app.example/');
    await run(await bundled(`
      import { createMockWorld } from 'servicenow-ticketing/mock';
      globalThis.asked = async () => {
        const world = createMockWorld();
        const headers = { Authorization: 'Bearer ' + world.token };
        return (await world.fetch(world.baseUrl + '/api/anomalies/42/ticket-links', { headers })).status;
      };`));
    expect(await page.evaluate('asked()')).toBe(200);
  });

  it('exports from one file what its root does, and registers the elements', async () => {
    const root = Object.keys(await import('../../src/index.js')).sort();
    await page.route('https://app.example/**', (route) => {
      const isScript = new URL(route.request().url()).pathname === '/standalone.js';
      return route.fulfill(isScript ? { path: `${installed}/dist/standalone.js` } : { contentType: 'text/html', body: '<!DOCTYPE html>' });
    });
    await page.goto('https://app.example/');
    expect(await page.evaluate(`import('/standalone.js').then((module) => Object.keys(module).sort())`)).toEqual(root);
    expect(await registered()).toEqual(tags);
  });

  it('tells the integrity with which a browser runs that file', async () => {
    const { 'standalone.js': integrity } = JSON.parse(readFileSync(`${installed}/dist/integrity.json`, 'utf8')) as Record<string, string>;
    await page.route('https://app.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/standalone.js') return route.fulfill({ path: `${installed}/dist/standalone.js` });
      return route.fulfill({ contentType: 'text/html', body: `<!DOCTYPE html><script type="module" src="/standalone.js" integrity="${integrity}"></script>` });
    });
    await page.goto('https://app.example/');
    await expect.poll(registered).toEqual(tags);
  });

  it('has each language in a file that needs no other, with its integrity, for a page that registers it', async () => {
    const hashes = JSON.parse(readFileSync(`${installed}/dist/integrity.json`, 'utf8')) as Record<string, string>;
    expect(Object.keys(hashes)).toEqual(['standalone.js', ...['ar', 'de', 'es', 'fr', 'ja'].map((tag) => `languages/${tag}.js`)]);
    const asked: string[] = [];
    await page.route('https://app.example/**', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') {
        const script = "import { registerLanguage } from '/standalone.js'; import german from '/languages/de.js'; registerLanguage(german);";
        const preload = `<link rel="modulepreload" href="/languages/de.js" integrity="${hashes['languages/de.js'] ?? ''}">`;
        return route.fulfill({ contentType: 'text/html', body: `<!DOCTYPE html><html lang="de">${preload}<linked-tickets></linked-tickets><script type="module">${script}</script>` });
      }
      // Nobody answers a call.
      if (!pathname.endsWith('.js')) return undefined;
      asked.push(pathname);
      return route.fulfill({ path: `${installed}/dist${pathname}` });
    });
    await page.goto('https://app.example/');
    await expect.poll(() => page.evaluate("document.querySelector('linked-tickets').shadowRoot?.querySelector('#heading')?.textContent")).toBe('Verknüpfte Tickets');
    expect(asked.sort()).toEqual(['/languages/de.js', '/standalone.js']);
  });

  it('types its elements, events and contract for a strict application', () => {
    writeFileSync(
      `${folder}/application.ts`,
      `import 'servicenow-ticketing/define';
       import { createTicketingClient, setDefaultClient, type TicketingClient } from 'servicenow-ticketing';
       import { endpoints, type Ticket } from 'servicenow-ticketing/contract';
       const client: TicketingClient = createTicketingClient({ baseUrl: 'https://app.example.com', token: () => 'token' });
       setDefaultClient(client);
       document.createElement('linked-tickets').anomalyId = '42';
       document.addEventListener('ticketing-created', ({ ticket }) => ticket.key.toUpperCase());
       export const namesOf = ({ ticket_number }: Ticket): string[] => [endpoints.getTicket.path, ticket_number];
       // @ts-expect-error An anomaly's identifier is a string.
       document.createElement('linked-tickets').anomalyId = 42;`,
    );
    expect(complaintsOf('application.ts', { lib: ['es2023', 'dom', 'dom.iterable'], types: [] })).toBe('');
  });

  /** Puts in the place of a framework what our types ask of it: theirs are not installed here. The examples are checked with the frameworks' own. */
  function standIn(name: string, exports: Readonly<Record<string, string>>, types: string): void {
    const own = `${folder}/node_modules/${name}`;
    mkdirSync(own, { recursive: true });
    writeFileSync(`${own}/package.json`, JSON.stringify({ name, type: 'module', exports }));
    writeFileSync(`${own}/index.d.ts`, types);
  }

  it('types its tags for React, Svelte and Vue, those with a prefix too', () => {
    standIn(
      'react',
      { '.': './index.d.ts' },
      `export interface HTMLAttributes<T> { className?: string | undefined; onClick?: ((event: { currentTarget: T }) => void) | undefined }
       export type DetailedHTMLProps<E, T> = E & { ref?: ((element: T | null) => void) | undefined };
       export namespace JSX { interface IntrinsicElements { div: HTMLAttributes<HTMLElement> } }`,
    );
    writeFileSync(
      `${folder}/react.ts`,
      `import type { JSX } from 'react';
       import type { Prefixed } from 'servicenow-ticketing/react';
       import { createTicketingClient } from 'servicenow-ticketing';
       declare module 'react' { namespace JSX { interface IntrinsicElements extends Prefixed<'acme-'> {} } }
       type List = JSX.IntrinsicElements['linked-tickets'];
       type Panel = JSX.IntrinsicElements['servicenow-settings-panel'];
       const client = createTicketingClient();
       export const list: List = {
         'anomaly-id': '42', 'heading-level': '3', client, className: 'wide', ref: (element) => void element?.refresh(),
         'onticketing-created': ({ ticket }) => ticket.key.toUpperCase(), 'onticketing-before-create': async (event) => event.respondWith(false),
       };
       export const acme: JSX.IntrinsicElements['acme-linked-tickets'] = list;
       export const dialog: JSX.IntrinsicElements['create-ticket-dialog'] = { anomalyId: undefined, open: true, 'onticketing-dialog-closed': ({ outcome }) => outcome.kind };
       export const panel: Panel = { client: undefined, 'onticketing-connection-changed': ({ change }) => change === 'disconnected' };
       // @ts-expect-error No such property.
       export const a: List = { anomalyID: '42' };
       // @ts-expect-error An anomaly's identifier is a string.
       export const b: List = { 'anomaly-id': 42 };
       // @ts-expect-error A level is a number.
       export const c: List = { 'heading-level': 'two' };
       // @ts-expect-error That is no client.
       export const d: List = { client: {} };
       // @ts-expect-error Another event has this.
       export const e: List = { 'onticketing-created': ({ change }) => change };
       // @ts-expect-error A handler of a mouse.
       export const f: List = { 'onticketing-created': (event: MouseEvent) => event.clientX };
       // @ts-expect-error Nothing is told to what no event is.
       export const g: List = { 'onticketing-creatd': (event) => event.ticket };
       // @ts-expect-error React would wait for Ticketing-created.
       export const h: List = { 'onTicketing-created': () => undefined };
       // @ts-expect-error An event of another element.
       export const i: Panel = { 'onticketing-created': () => undefined };
       // @ts-expect-error An event of another element.
       export const j: List = { 'onticketing-connection-changed': () => undefined };
       // @ts-expect-error Settings are of no anomaly.
       export const k: Panel = { 'anomaly-id': '42' };`,
    );
    standIn(
      'svelte',
      { './elements': './index.d.ts' },
      `export interface HTMLAttributes<T> { class?: string | undefined; onclick?: ((event: { currentTarget: T }) => void) | undefined }
       export interface SvelteHTMLElements { [name: string]: object }`,
    );
    writeFileSync(
      `${folder}/svelte.ts`,
      `import type { SvelteHTMLElements } from 'svelte/elements';
       import type { Prefixed } from 'servicenow-ticketing/svelte';
       declare module 'svelte/elements' { interface SvelteHTMLElements extends Prefixed<'acme-'> {} }
       type List = SvelteHTMLElements['linked-tickets'];
       export const list: List = { 'anomaly-id': '42', class: 'wide', 'onticketing-created': ({ ticket }) => ticket.key, 'on:ticketing-linked': ({ via }) => via === 'search' };
       export const acme: SvelteHTMLElements['acme-linked-tickets'] = list;
       // @ts-expect-error No such attribute.
       export const a: List = { 'anomaly-ID': '42' };
       // @ts-expect-error An anomaly's identifier is a string.
       export const b: List = { anomalyId: 42 };
       // @ts-expect-error No such event.
       export const c: List = { 'onticketing-creatd': () => undefined };
       // @ts-expect-error No such event.
       export const d: List = { 'on:ticketing-creatd': () => undefined };
       // @ts-expect-error An event of another element.
       export const e: List = { 'on:ticketing-connection-changed': () => undefined };
       // @ts-expect-error Another event has this.
       export const f: List = { 'on:ticketing-created': ({ change }) => change };`,
    );
    standIn(
      'vue',
      { '.': './index.d.ts' },
      `export interface HTMLAttributes { id?: string | undefined; class?: unknown }
       export interface VNodeProps { key?: string | undefined }
       export interface GlobalComponents { RouterLink: new () => object }`,
    );
    writeFileSync(
      `${folder}/vue.ts`,
      `import type { GlobalComponents } from 'vue';
       import type { Prefixed } from 'servicenow-ticketing/vue';
       import type { LinkedTicketsElement } from 'servicenow-ticketing';
       declare module 'vue' { interface GlobalComponents extends Prefixed<'acme-'> {} }
       type List = InstanceType<GlobalComponents['linked-tickets']>;
       declare const list: List;
       export const element: LinkedTicketsElement = list;
       export const acme: InstanceType<GlobalComponents['acme-linked-tickets']> = list;
       export const props: List['$props'] = { anomalyId: '42', headingLevel: '3', key: 'a', class: ['wide'], dataTest: 'x' };
       list.$emit('ticketing-created', new Event('') as HTMLElementEventMap['ticketing-created']);
       // @ts-expect-error No such property.
       export const a: List['$props'] = { anomalyID: '42' };
       // @ts-expect-error An anomaly's identifier is a string.
       export const b: List['$props'] = { anomalyId: 42 };
       // @ts-expect-error No such event.
       list.$emit('ticketing-creatd', new Event(''));
       // @ts-expect-error An event of another element.
       list.$emit('ticketing-connection-changed', new Event('') as HTMLElementEventMap['ticketing-connection-changed']);
       // @ts-expect-error Another event than it says.
       list.$emit('ticketing-created', new MouseEvent(''));`,
    );
    expect(complaintsOf(['react.ts', 'svelte.ts', 'vue.ts'], { lib: ['es2023', 'dom', 'dom.iterable'], types: [], exactOptionalPropertyTypes: true })).toBe('');
  });

  it('has nothing to run for frameworks: what their templates know are types', () => {
    const script = `await import('servicenow-ticketing/react').catch(({ code }) => console.log(code));`;
    expect(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8' }).trim()).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('has what editors know where its package.json says', () => {
    interface Manifest {
      readonly exports: Readonly<Record<string, string>>;
      readonly 'web-types': string;
    }
    const read = (path = ''): string => readFileSync(join(installed, path), 'utf8');
    const { exports, 'web-types': webTypes } = JSON.parse(read('package.json')) as Manifest;
    for (const data of [exports['./vscode.html-custom-data.json'], webTypes]) expect(tags.filter((tag) => read(data).includes(`"name":"${tag}"`))).toEqual(tags);
    expect(read(exports['./vscode.css-custom-data.json'])).toContain('"name":"--ticketing-accent"');
    expect(exports['./web-types.json']).toBe(webTypes);
  });

  it('types the mock ServiceNow for the strict tests of others', () => {
    writeFileSync(
      `${folder}/tests.ts`,
      `import { startMockServiceNow, type MockServiceNowOptions, type FaultName } from 'servicenow-ticketing/mock-servicenow';
       const options: MockServiceNowOptions = { port: 0, scenario: 'blank' };
       const fault: FaultName = 'maintenance';
       export async function inMaintenance(): Promise<string> {
         const snow = await startMockServiceNow(options);
         snow.control.faults.inject(fault);
         return snow.url;
       }
       // @ts-expect-error A port is a number.
       void startMockServiceNow({ port: '8182' });`,
    );
    expect(complaintsOf('tests.ts', { lib: ['es2023'], types: ['node'] })).toBe('');
  });
});
