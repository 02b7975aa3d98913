import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMockServiceNow, type RunningMockServiceNow } from '../src/mock/node/servicenow/index.js';
import { DebianPackages, hasDebianTools } from './zabbix/debian-packages.js';
import { libraryPathOf, missingLibraries } from './zabbix/libraries.js';
import { runWebhook, scriptOf, type Parameters, type Result } from './zabbix/webhook.js';

/**
 * Runs the ServiceNow script of Debian's Zabbix, a client that nobody here wrote, against the mock: a problem is
 * opened, updated and resolved, and the incident is looked at through the API.
 */

if (await hasDebianTools()) await main();
else console.log('zabbix-client: skipped, since apt-get and dpkg-deb are not on this computer to fetch Zabbix with.');

type Send = (parameters: Parameters) => Promise<Result>;

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'zabbix-client-'));
  const snow = await startMockServiceNow({ scenario: 'blank' });
  try {
    const zabbix = await fetchZabbix(folder);
    await walk(snow, (parameters) => runWebhook({ ...zabbix, folder }, parameters));
    console.log('zabbix-client: the script of Debian’s Zabbix opened, updated and resolved an incident, and was refused with a wrong password.');
  } finally {
    await snow.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchZabbix(folder: string): Promise<{ program: string; libraryPath: string }> {
  const packages = new DebianPackages(folder);
  await packages.prepare('zabbix-server-pgsql');
  await packages.unpack(['zabbix-server-pgsql', 'zabbix-frontend-php']);
  const media = join(packages.root, 'usr/share/doc/zabbix-frontend-php/templates/media/servicenow/media_servicenow.yaml');
  await writeFile(join(folder, 'script.js'), scriptOf(await readFile(media, 'utf8')));
  const program = join(packages.root, 'usr/bin/zabbix_js');
  return { program, libraryPath: await libraryPathFor(program, packages) };
}

/** Nothing where the system has every library already; else those of the packages that Zabbix depends on. */
async function libraryPathFor(program: string, packages: DebianPackages): Promise<string> {
  if ((await missingLibraries(program)).length === 0) return '';
  await packages.unpack(await packages.librariesOf('zabbix-server-pgsql'));
  const path = await libraryPathOf(packages.root);
  assert.deepEqual(await missingLibraries(program, path), [], 'zabbix_js lacks libraries that its packages do not bring');
  return path;
}

async function walk(snow: RunningMockServiceNow, send: Send): Promise<void> {
  const { tags } = await send(event(snow.url, { alert_subject: '[PROBLEM] Row count fell', event_nseverity: '5' }));
  const sysId = tags['__zbx_servicenow_sys_id'] ?? '';
  const opened = await incident(snow, sysId);
  assert.equal(opened['number'], tags['__zbx_servicenow_number']);
  assert.equal(opened['short_description'], '[PROBLEM] Row count fell');
  assert.equal(opened['urgency'], '1 - High');
  const page = await fetch(tags['__zbx_servicenow_link'] ?? '');
  assert.ok((await page.text()).includes(opened['number'] ?? ''), 'the link leads to the incident');

  const later = { servicenow_sys_id: sysId, event_nseverity: '5' };
  await send(event(snow.url, { ...later, alert_subject: '[UPDATE] Row count fell', alert_message: 'Acknowledged.', event_update_status: '1' }));
  assert.match((await incident(snow, sysId))['comments'] ?? '', /^.* - Qualytics Integration \(Additional comments\)\nAcknowledged\.\n/);

  await send(event(snow.url, { ...later, alert_subject: '[RESOLVED] Row count fell', alert_message: 'Back to normal.', event_value: '0' }));
  const resolved = await incident(snow, sysId);
  assert.equal(resolved['short_description'], '[RESOLVED] Row count fell');
  assert.equal(resolved['description'], 'The row count of orders fell by 40 %.');
  assert.equal(resolved['comments']?.match(/\(Additional comments\)/g)?.length, 3);
  assert.equal(snow.control.store.count('incident'), 1);

  await assert.rejects(send(event(snow.url, { servicenow_password: 'wrong' })), /status code 401: "User is not authenticated"/);
}

/** Returns a trigger's problem, as Zabbix tells it, but for what is given. */
function event(url: string, parameters: Parameters): Parameters {
  return {
    alert_subject: '[PROBLEM] Row count fell',
    alert_message: 'The row count of orders fell by 40 %.',
    event_nseverity: '3',
    event_recovery_value: '1',
    event_source: '0',
    event_update_status: '0',
    event_value: '1',
    servicenow_sys_id: '',
    servicenow_url: url,
    servicenow_user: 'qualytics_integration',
    servicenow_password: 'integration',
    urgency_for_disaster: '1',
    urgency_for_average: '2',
    ...parameters,
  };
}

async function incident({ url }: RunningMockServiceNow, sysId: string): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${url}/api/now/table/incident/${sysId}?sysparm_display_value=true&sysparm_exclude_reference_link=true`, {
    headers: { Authorization: `Basic ${btoa('admin:admin')}` },
  });
  assert.equal(response.status, 200);
  const { result } = (await response.json()) as { result: Record<string, string> };
  return result;
}
