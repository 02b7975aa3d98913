import { createServer } from 'node:net';
import { join } from 'node:path';
import { chromiumPath } from '../chromium.js';
import { checks } from './checks.js';
import { copyExample } from './copy.js';
import { createTicket } from './create-ticket.js';
import { lockProblems, readJson, scriptsOf } from './example.js';
import { openApplication } from './open-application.js';
import { run, start } from './processes.js';

/** The mock that came with the package, as it was started for one example. */
export interface Mock {
  readonly backendUrl: string;
  readonly servicenowUrl: string;
}

/** Tries one example in a folder that is not there yet. @throws where something is not as it should be */
export async function tryExample(name: string, tarball: string, place: string): Promise<void> {
  const problems = lockProblems(readJson(name, 'package-lock.json'));
  if (problems.length > 0) throw new Error(`package-lock.json: run "npm run test:examples -- --lock ${name}".\n${problems.join('\n')}`);
  copyExample(name, tarball, place);
  await run('npm', ['ci', '--prefer-offline'], place);
  const scripts = scriptsOf(name);
  if (scripts['build']) await run('npm', ['run', 'build'], place);
  if (scripts['test']) await run('npm', ['test'], place, { CHROMIUM_PATH: await chromiumPath() });
  else await tryApplication(name, place);
}

async function tryApplication(name: string, place: string): Promise<void> {
  const mock = await startMock(place);
  const url = await startApplication(place);
  const application = await openApplication({ place, url, mock });
  try {
    await createTicket(application);
    await checks[name]?.(application);
    application.expectQuiet();
  } finally {
    await application.close();
  }
}

async function startMock(place: string): Promise<Mock> {
  const mock = start(join(place, 'node_modules/.bin/servicenow-ticketing'), ['mock', '--port', '0', '--scenario', 'empty'], place);
  const [, backendUrl = '', servicenowUrl = ''] = await mock.said(/^Mock backend +(\S+)\nMock ServiceNow +(\S+)\n/m);
  return { backendUrl, servicenowUrl };
}

async function startApplication(place: string): Promise<string> {
  const port = await freePort();
  const [address] = await start('npm', ['start'], place, { PORT: String(port) }).said(new RegExp(`http://[\\w.]+:${port}`));
  return address;
}

/** Returns a port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('There is no free port.'))));
    });
  });
}
