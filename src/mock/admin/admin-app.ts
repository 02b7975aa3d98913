import { Hono } from 'hono/tiny';
import { adminPage } from './admin-page.js';
import type { ServiceNowControl } from './control.js';
import { toCurl } from './curl.js';
import * as inputs from './inputs.js';
import { AdminError, problemResponse } from './problem.js';
import { parseInput, readInput, readQuery } from './read-input.js';
import { instanceScenarios } from './stage.js';

/** Where the admin surface is: no address of a real instance begins so. */
export const adminPath = '/__mock';

/** Answers for the admin surface of an instance. Who may ask is the host's business. */
export function adminHandler(control: ServiceNowControl): (request: Request) => Promise<Response> {
  const app = new Hono().basePath(adminPath);
  addInstance(app, control);
  addMoods(app, control);
  addClock(app, control);
  addSnapshots(app, control);
  addJournal(app, control);
  app.get('/', () => adminPage(control));
  app.notFound(({ req }) => problemResponse(new AdminError(404, `The mock's own surface has no ${req.method} ${req.path}`)));
  app.onError((error) => problemResponse(asAdminError(error)));
  return async (request) => app.fetch(request);
}

/** A RangeError says what the caller named and the instance lacks. */
function asAdminError(error: unknown): AdminError {
  if (error instanceof AdminError) return error;
  if (error instanceof RangeError) return new AdminError(404, error.message);
  return new AdminError(500, 'The mock could not do it');
}

type App = Hono;

const json = (value: unknown, status = 200): Response =>
  new Response(`${JSON.stringify(value, null, 2)}\n`, {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });
const nothing = (): Response => new Response(null, { status: 204 });

function addInstance(app: App, control: ServiceNowControl): void {
  const SettingsInput = inputs.settingsInput(control.tableNames);
  app.get('/state', () => json(control.state));
  app.post('/reset', async ({ req }) => {
    control.reset(await readInput(inputs.StageInput, req.raw));
    return json(control.state);
  });
  app.get('/scenario', () => json({ scenario: control.stage.scenario, scenarios: instanceScenarios }));
  app.put('/scenario', async ({ req }) => {
    control.reset(await readInput(inputs.ScenarioInput, req.raw));
    return json(control.state);
  });
  app.get('/settings', () => json(control.settings));
  app.patch('/settings', async ({ req }) => {
    Object.assign(control.settings, await readInput(SettingsInput, req.raw));
    return json(control.settings);
  });
  app.post('/incidents', async ({ req }) => {
    const { count, seed } = await readInput(inputs.GenerateInput, req.raw);
    return json({ incidents: control.generate(count, seed) }, 201);
  });
}

function addMoods(app: App, { moods }: ServiceNowControl): void {
  app.get('/moods', () => json({ moods: moods.list() }));
  app.put('/moods/:name', async ({ req }) => {
    const { name } = parseInput(inputs.MoodNameInput, req.param());
    moods.enter(name, await readInput(inputs.MoodInput, req.raw));
    return json({ active: moods.active });
  });
  app.delete('/moods/:name', ({ req }) => {
    moods.leave(parseInput(inputs.MoodNameInput, req.param()).name);
    return nothing();
  });
  app.delete('/moods', () => {
    moods.heal();
    return nothing();
  });
}

function addClock(app: App, { clock }: ServiceNowControl): void {
  app.get('/clock', () => json(clock.state));
  app.post('/clock/freeze', async ({ req }) => {
    const { at } = await readInput(inputs.FreezeInput, req.raw);
    clock.freeze(at === undefined ? undefined : Date.parse(at));
    return json(clock.state);
  });
  app.post('/clock/advance', async ({ req }) => {
    clock.advance((await readInput(inputs.AdvanceInput, req.raw)).milliseconds);
    return json(clock.state);
  });
  app.post('/clock/resume', () => {
    clock.resume();
    return json(clock.state);
  });
  app.post('/clock/reset', () => {
    clock.reset();
    return json(clock.state);
  });
}

function addSnapshots(app: App, { snapshots }: ServiceNowControl): void {
  app.get('/snapshots', () => json({ snapshots: snapshots.list() }));
  app.put('/snapshots/:name', ({ req }) => json(snapshots.save(parseInput(inputs.SnapshotInput, req.param()).name), 201));
  app.post('/snapshots/:name/load', ({ req }) => json(snapshots.load(parseInput(inputs.SnapshotInput, req.param()).name)));
  app.delete('/snapshots/:name', ({ req }) => {
    const { name } = parseInput(inputs.SnapshotInput, req.param());
    if (!snapshots.delete(name)) throw new AdminError(404, `There is no snapshot "${name}"`);
    return nothing();
  });
}

function addJournal(app: App, { journal }: ServiceNowControl): void {
  const recordOf = (params: unknown) => {
    const { id } = parseInput(inputs.RecordInput, params);
    const record = journal.get(id);
    if (record === undefined) throw new AdminError(404, `The journal has no request ${id}`);
    return record;
  };
  app.get('/journal', ({ req }) => json({ requests: journal.list(readQuery(inputs.JournalQuery, req.url)) }));
  app.delete('/journal', () => {
    journal.clear();
    return nothing();
  });
  app.get('/journal/unmatched', () => json(journal.lastUnmatched() ?? { request: null, nearest: null }));
  app.get('/journal/:id', ({ req }) => json(recordOf(req.param())));
  app.get('/journal/:id/curl', ({ req }) => {
    const command = toCurl(recordOf(req.param()), new URL(req.url).origin);
    return new Response(command, { headers: { 'Content-Type': 'text/plain;charset=UTF-8', 'Cache-Control': 'no-store' } });
  });
}
