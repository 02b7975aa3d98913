import { checkHtml } from './checks/html.js';
import { checkNext } from './checks/next.js';
import { checkOtherAnomaly } from './checks/other-anomaly.js';
import { checkSsr } from './checks/ssr.js';
import type { Application } from './open-application.js';

/** What is asked of an example besides the ticket that all of them create. */
export const checks: Readonly<Record<string, (application: Application) => Promise<void>>> = { html: checkHtml, next: checkNext, react: checkOtherAnomaly, ssr: checkSsr, svelte: checkOtherAnomaly, vue: checkOtherAnomaly };
