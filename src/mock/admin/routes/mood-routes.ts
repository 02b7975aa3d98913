import type { Hono } from 'hono/tiny';
import type { ServiceNowControl } from '../control/control.js';
import * as inputs from '../input/inputs.js';
import { heeds } from '../../servicenow/faults/mood-catalogue.js';
import { invalidField } from '../input/problem.js';
import { parseInput, readInput } from '../input/read-input.js';
import { json, nothing } from './respond.js';

export function addMoodRoutes(app: Hono, { moods }: ServiceNowControl): void {
  app.get('/moods', () => json({ moods: moods.list() }));
  app.put('/moods/:name', async ({ req }) => {
    const { name } = parseInput(inputs.MoodNameInput, req.param());
    const choice = await readInput(inputs.MoodInput, req.raw);
    const surplus = Object.keys(choice).find((option) => !heeds(name, option));
    if (surplus !== undefined) throw invalidField(surplus, `The mood ${name} has no such option`);
    moods.enter(name, choice);
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
