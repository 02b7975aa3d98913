import { Hono } from 'hono/tiny';
import type { ServiceNowControl } from './control/control.js';
import { InputError } from './input/input-error.js';
import { AdminError, problemResponse } from './input/problem.js';
import { addPageRoutes } from './page/page-routes.js';
import { addClockRoutes } from './routes/clock-routes.js';
import { addFaultRoutes } from './routes/fault-routes.js';
import { addInstanceRoutes } from './routes/instance-routes.js';
import { addJournalRoutes } from './routes/journal-routes.js';
import { addSnapshotRoutes } from './routes/snapshot-routes.js';

/** Where the admin surface is: no address of a real instance begins so. */
export const adminPath = '/__mock';

/** Answers for the admin surface of an instance. Who may ask is the host's business. */
export function adminHandler(control: ServiceNowControl): (request: Request) => Promise<Response> {
  const app = new Hono().basePath(adminPath);
  for (const add of [addInstanceRoutes, addFaultRoutes, addClockRoutes, addSnapshotRoutes, addJournalRoutes]) add(app, control);
  addPageRoutes(app);
  app.notFound(({ req }) => problemResponse(new AdminError(404, `The mock's own surface has no ${req.method} ${req.path}`)));
  app.onError((error) => problemResponse(asAdminError(error)));
  return async (request) => app.fetch(request);
}

/** Turns an error into a refusal. A RangeError says what the caller named and the instance lacks. */
function asAdminError(error: unknown): AdminError {
  if (error instanceof AdminError) return error;
  if (error instanceof InputError) return new AdminError(400, error.message, error.fields);
  if (error instanceof RangeError) return new AdminError(404, error.message);
  return new AdminError(500, 'The mock could not do it');
}
