import type { App } from '../routes/app.js';
import { page, scriptPath, stylesheetPath } from './page.js';
import { script } from './script.generated.js';
import { stylesheet } from './styles.js';

/** Scripts of its own file alone, and nothing from elsewhere. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const asset = (type: string, body: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { headers: { 'Content-Type': `${type};charset=UTF-8`, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers } });

/** Adds the page for people, with its script and style. It asks for everything else what programs ask for, too. */
export function addPageRoutes(app: App): void {
  app.get('/', () => asset('text/html', page, { 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' }));
  app.get(scriptPath, () => asset('text/javascript', script));
  app.get(stylesheetPath, () => asset('text/css', stylesheet));
}
