import { few, many } from './support/instance.js';
import { measureRates, median, timesAsFast, type Contender } from './support/rates.js';
import { startServer, type BenchServer } from './support/server.js';
import { atLeast, printTable, ratio, whole } from './support/table.js';

const authorization = `Authorization: Basic ${btoa('admin:admin')}`;
const headers = ['Accept: application/json', authorization];
const table = '/api/now/table/incident';
const list = `${table}?sysparm_limit=10`;

/** A bare server that sends what another sends for a path: bytes and headers. */
async function bareLike(other: BenchServer, path: string): Promise<BenchServer> {
  const answer = await fetch(`http://127.0.0.1:${other.port}${path}`, {
    headers: Object.fromEntries(headers.map((line) => line.split(': ') as [string, string])),
  });
  const kept = [...answer.headers].filter(([name]) => name !== 'connection' && name !== 'keep-alive' && name !== 'date');
  return startServer('bare', { headers: kept.flat(), body: await answer.text() });
}

const stopAll = (contenders: readonly Contender[]) => Promise.all(contenders.map(({ server }) => server.stop()));

/** A list of ten incidents with authentication and headers, from a process, over 32 connections. */
export async function benchLists(): Promise<void> {
  const [complete, instance, json] = await Promise.all([
    startServer('process', { incidents: few }),
    startServer('mock', { incidents: few }),
    startServer('json-server', { incidents: few }),
  ]);
  const contenders = [
    { name: 'bare node:http, same bytes and headers', server: await bareLike(complete, list), path: list },
    { name: 'mock, the process with journal and admin surface', server: complete, path: list },
    { name: 'json-server', server: json, path: '/incidents?_limit=10' },
    { name: 'mock, as a function of Request', server: instance, path: list },
  ];
  const [bare = [], own = [], peer = [], plain = []] = await measureRates(contenders, { headers, connections: 32, warmUp: 5000, rounds: 11, duration: 600 });
  const rows = [bare, own, peer, plain].map((rates, index) => {
    const [ofBare, ofPeer] = [timesAsFast(rates, bare), timesAsFast(rates, peer)];
    const targets = rates === own ? [atLeast(ofBare, 0.5), atLeast(ofPeer, 10)] : ['', ''];
    return [contenders[index]?.name ?? '', whole(median(rates)), ratio(ofBare), ratio(ofPeer), ...targets];
  });
  printTable('10 records of 92 columns, requests a second', ['', 'rate', 'of bare', 'of json-server', '', ''], rows);
  await stopAll(contenders);
}

/** Filters over 100,000 incidents, over 4 connections: an indexed equality and a LIKE. */
export async function benchFilters(): Promise<void> {
  const [mock, json] = await Promise.all([startServer('mock', { incidents: many }), startServer('json-server', { incidents: many })]);
  const filters = [
    { name: 'equality', ours: `${table}?number=INC0060000&n={n}`, theirs: '/incidents?number=INC0060000', bound: 100 },
    {
      name: 'LIKE, first 10',
      ours: `${table}?sysparm_query=short_descriptionLIKEvpn&sysparm_limit=10&n={n}`,
      theirs: '/incidents?short_description_like=vpn&_limit=10',
      bound: 10,
    },
  ];
  const rows: string[][] = [];
  for (const { name, ours, theirs, bound } of filters) {
    const contenders = [
      { name: 'mock', server: mock, path: ours },
      { name: 'json-server', server: json, path: theirs },
    ];
    const [own = [], peer = []] = await measureRates(contenders, { headers, connections: 4, warmUp: 2500, rounds: 3, duration: 2500 });
    const factor = timesAsFast(own, peer);
    rows.push([name, whole(median(own)), median(peer).toFixed(1), ratio(factor), atLeast(factor, bound)]);
  }
  printTable(`Filters over ${many} rows, requests a second`, ['', 'mock', 'json-server', 'ratio', ''], rows);
  await Promise.all([mock.stop(), json.stop()]);
}
