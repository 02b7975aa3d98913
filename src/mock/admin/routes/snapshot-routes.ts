import type { ServiceNowControl } from '../control/control.js';
import * as inputs from '../input/inputs.js';
import { AdminError } from '../input/problem.js';
import { parseInput, readText } from '../input/read-input.js';
import { StateError } from '../state/state-reader.js';
import type { App } from './app.js';
import { json, jsonLines, nothing } from './respond.js';

/** The most bytes of a snapshot that is sent here: that of an instance with some 150,000 incidents. */
export const maxSnapshotBytes = 268_435_456;

const nameOf = (params: unknown): string => parseInput(inputs.SnapshotInput, params).name;

export function addSnapshotRoutes(app: App, { snapshots }: ServiceNowControl): void {
  app.get('/snapshots', () => json({ snapshots: snapshots.list() }));
  app.get('/snapshots/:name', ({ req }) => {
    const name = nameOf(req.param());
    return jsonLines(snapshots.export(name), `${name}.jsonl`);
  });
  app.put('/snapshots/:name', async ({ req }) => {
    const name = nameOf(req.param());
    const text = await readText(req.raw, maxSnapshotBytes);
    return json(text === '' ? snapshots.save(name) : keep(() => snapshots.import(name, text)), 201);
  });
  app.post('/snapshots/:name/load', ({ req }) => json(snapshots.load(nameOf(req.param()))));
  app.delete('/snapshots/:name', ({ req }) => {
    const name = nameOf(req.param());
    if (!snapshots.delete(name)) throw new AdminError(404, `There is no snapshot "${name}"`);
    return nothing();
  });
}

function keep<Kept>(task: () => Kept): Kept {
  try {
    return task();
  } catch (error) {
    if (error instanceof StateError) throw new AdminError(400, `body: ${error.message}`, { body: error.message });
    throw error;
  }
}
