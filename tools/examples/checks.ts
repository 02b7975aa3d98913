import { checkHtml } from './checks/html.js';
import type { Application } from './open-application.js';

/** What is asked of an example besides the ticket that all of them create. */
export const checks: Readonly<Record<string, (application: Application) => Promise<void>>> = { html: checkHtml };
