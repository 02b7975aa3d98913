import type { ServiceNowControl } from '../control/control.js';
import * as inputs from '../input/inputs.js';
import { readInput } from '../input/read-input.js';
import { SettingsInput } from '../input/settings-input.js';
import { instanceScenarios } from '../stage/stage.js';
import type { App } from './app.js';
import { json } from './respond.js';

/** State, reset, scenario, switches, generated incidents. */
export function addInstanceRoutes(app: App, control: ServiceNowControl): void {
  app.get('/state', () => json(control.state));
  app.post('/reset', async ({ req }) => {
    control.reset(await readInput(inputs.StageInput, req.raw));
    return json(control.state);
  });
  app.get('/scenario', () => json({ scenario: control.scenario, scenarios: instanceScenarios }));
  app.put('/scenario', async ({ req }) => {
    control.setScenario((await readInput(inputs.ScenarioInput, req.raw)).scenario);
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
