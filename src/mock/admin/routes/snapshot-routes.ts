import type { ServiceNowControl } from '../control/control.js';
import { AdminError } from '../input/problem.js';
import { readText } from '../input/read-input.js';
import { snapshotNameOf } from '../input/snapshot-input.js';
import type { App } from './app.js';
import { json, jsonLines, nothing } from './respond.js';

/** The most bytes of a snapshot that is sent here: that of an instance with some 150,000 incidents. */
export const maxSnapshotBytes = 268_435_456;

export function addSnapshotRoutes(app: App, { snapshots }: ServiceNowControl): void {
  app.get('/snapshots', () => json({ snapshots: snapshots.list() }));
  app.get('/snapshots/:name', ({ req }) => {
    const name = snapshotNameOf(req.param('name'));
    return jsonLines(snapshots.export(name), `${name}.jsonl`);
  });
  app.put('/snapshots/:name', async ({ req }) => {
    const name = snapshotNameOf(req.param('name'));
    const text = await readText(req.raw, maxSnapshotBytes);
    return json(text === '' ? snapshots.save(name) : snapshots.import(name, text), 201);
  });
  app.post('/snapshots/:name/load', ({ req }) => json(snapshots.load(snapshotNameOf(req.param('name')))));
  app.delete('/snapshots/:name', ({ req }) => {
    const name = snapshotNameOf(req.param('name'));
    if (!snapshots.delete(name)) throw new AdminError(404, `There is no snapshot "${name}"`);
    return nothing();
  });
}
