import type { ServiceNowControl } from '../control/control.js';
import { journalFilterIn, requestIdOf, valueOf } from '../input/journal-input.js';
import { AdminError } from '../input/problem.js';
import type { App } from './app.js';
import { json, nothing, text } from './respond.js';

export function addJournalRoutes(app: App, { journal }: ServiceNowControl): void {
  const found = <Item>(given: string, find: (id: number) => Item | undefined): Item => {
    const id = requestIdOf(valueOf(given));
    const item = find(id);
    if (item === undefined) throw new AdminError(404, `The journal has no request ${id}`);
    return item;
  };
  app.get('/journal', ({ req }) => json({ requests: journal.list(journalFilterIn(new URL(req.url).searchParams)) }));
  app.delete('/journal', () => {
    journal.clear();
    return nothing();
  });
  app.get('/journal/unmatched', () => json(journal.unmatched() ?? { request: null, nearest: null }));
  app.get('/journal/:id', ({ req }) => json(found(req.param('id'), (id) => journal.get(id))));
  app.get('/journal/:id/curl', ({ req }) => text(found(req.param('id'), (id) => journal.curl(id, new URL(req.url).origin))));
}
