import type { ServiceNowControl } from '../control/control.js';
import * as inputs from '../input/inputs.js';
import { AdminError } from '../input/problem.js';
import { parseInput, readQuery } from '../input/read-input.js';
import type { App } from './app.js';
import { json, nothing, text } from './respond.js';

export function addJournalRoutes(app: App, { journal }: ServiceNowControl): void {
  const found = <Item>(params: unknown, find: (id: number) => Item | undefined): Item => {
    const { id } = parseInput(inputs.RecordInput, params);
    const item = find(id);
    if (item === undefined) throw new AdminError(404, `The journal has no request ${id}`);
    return item;
  };
  app.get('/journal', ({ req }) => json({ requests: journal.list(readQuery(inputs.JournalQuery, req.url)) }));
  app.delete('/journal', () => {
    journal.clear();
    return nothing();
  });
  app.get('/journal/unmatched', () => json(journal.unmatched() ?? { request: null, nearest: null }));
  app.get('/journal/:id', ({ req }) => json(found(req.param(), (id) => journal.get(id))));
  app.get('/journal/:id/curl', ({ req }) => text(found(req.param(), (id) => journal.curl(id, new URL(req.url).origin))));
}
