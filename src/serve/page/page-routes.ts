import type { Handle } from '../../mock/node/shared/server.js';
import { page, pageWithoutElements, scriptPath, standalonePath, stylesheetPath } from './page.js';
import type { PageFiles } from './page-files.js';
import { script } from './script.generated.js';
import { stylesheet } from './styles.js';

/** Scripts of its own origin alone, and calls to it alone: a token that is typed here goes nowhere else. */
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

/** Where links back from ServiceNow lead: an anomaly's address in the product. */
const anomalyAddress = /^\/datastores\/\d+\/anomalies$/;

/** Serves the page that shows the elements, and what it loads; everything else goes to the backend. */
export function servePage({ standalone }: PageFiles, backend: Handle): Handle {
  const html = standalone === undefined ? pageWithoutElements : page;
  const files: Readonly<Record<string, () => Response>> = {
    [scriptPath]: () => asset('text/javascript', script),
    [stylesheetPath]: () => asset('text/css', stylesheet),
    ...(standalone !== undefined && { [standalonePath]: () => asset('text/javascript', standalone) }),
  };
  return (request) => {
    const { pathname } = new URL(request.url);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead) return backend(request);
    if (pathname === '/' || anomalyAddress.test(pathname)) return asset('text/html', html, { 'Content-Security-Policy': policy, 'Referrer-Policy': 'no-referrer' });
    return Object.hasOwn(files, pathname) ? (files[pathname]?.() ?? backend(request)) : backend(request);
  };
}

const asset = (type: string, body: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(body, { headers: { 'Content-Type': `${type};charset=UTF-8`, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...headers } });
