import type { Hono } from 'hono/tiny';
import type { ServiceNowControl } from '../control.js';
import * as inputs from '../inputs.js';
import { parseInput, readInput } from '../read-input.js';
import { json, nothing } from './respond.js';

export function addMoodRoutes(app: Hono, { moods }: ServiceNowControl): void {
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
