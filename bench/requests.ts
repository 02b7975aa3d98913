import { few, many } from './support/instance.js';
import { load } from './support/load.js';
import { startServer, type BenchServer } from './support/server.js';
import { atLeast, printTable, ratio, whole } from './support/table.js';

const authorization = `Authorization: Basic ${btoa('admin:admin')}`;
const headers = ['Accept: application/json', authorization];
const table = '/api/now/table/incident';
const list = `${table}?sysparm_limit=10`;

/** A bare server that sends what the mock sends for a path: bytes and headers. */
async function bareLike(mock: BenchServer, path: string, behindNodeServer: boolean): Promise<BenchServer> {
  const answer = await fetch(`http://127.0.0.1:${mock.port}${path}`, {
    headers: Object.fromEntries(headers.map((line) => line.split(': ') as [string, string])),
  });
  const kept = [...answer.headers].filter(([name]) => name !== 'connection' && name !== 'keep-alive' && name !== 'date');
  return startServer('bare', { behindNodeServer, headers: kept.flat(), body: await answer.text() });
}

interface Contender {
  readonly name: string;
  readonly server: BenchServer;
  readonly path: string;
}

/** Requests a second of each, in turn: the best of the rounds (milliseconds), for other programs only take away. */
async function rates(contenders: readonly Contender[], rounds: readonly number[]): Promise<number[]> {
  const best = contenders.map(() => 0);
  for (const duration of rounds) {
    for (const [index, { server, path }] of contenders.entries()) {
      const rate = await load({ port: server.port, path, headers, duration, warmUp: 200 });
      best[index] = Math.max(best[index] ?? 0, rate);
    }
  }
  return best;
}

/** A list of ten incidents with authentication and headers, from a process, over 32 connections. */
export async function benchLists(): Promise<void> {
  const [complete, direct, response, json] = await Promise.all([
    startServer('process', { incidents: few }),
    startServer('mock', { incidents: few, asResponse: false }),
    startServer('mock', { incidents: few, asResponse: true }),
    startServer('json-server', { incidents: few }),
  ]);
  const [bare, layered] = [await bareLike(direct, list, false), await bareLike(direct, list, true)];
  const contenders = [
    { name: 'bare node:http, same bytes and headers', server: bare, path: list },
    { name: 'json-server', server: json, path: '/incidents?_limit=10' },
    { name: 'bare behind @hono/node-server', server: layered, path: list },
    { name: 'mock, the process with journal and admin surface', server: complete, path: list },
    { name: 'mock, answers written as they are', server: direct, path: list },
    { name: 'mock, answers as Responses', server: response, path: list },
  ];
  // To warm up takes seconds.
  const results = await rates(contenders, [2500, 1200]);
  const [floor = 1, peer = 1] = results;
  const rows = contenders.map(({ name }, index) => {
    const rate = results[index] ?? 0;
    const isMock = name.startsWith('mock');
    const targets = isMock ? [atLeast(rate / floor, 0.5), atLeast(rate / peer, 10)] : ['', ''];
    return [name, whole(rate), ratio(rate / floor), ratio(rate / peer), ...targets];
  });
  printTable('10 records of 92 columns, requests a second', ['', 'rate', 'of bare', 'of json-server', '', ''], rows);
  await Promise.all(contenders.map(({ server }) => server.stop()));
}

/** Filters over 100,000 incidents: an indexed equality and a LIKE. */
export async function benchFilters(): Promise<void> {
  const [mock, json] = await Promise.all([
    startServer('mock', { incidents: many, asResponse: true }),
    startServer('json-server', { incidents: many }),
  ]);
  const filters = [
    { name: 'equality', ours: `${table}?number=INC0060000`, theirs: '/incidents?number=INC0060000', bound: 100 },
    {
      name: 'LIKE, first 10',
      ours: `${table}?sysparm_query=short_descriptionLIKEvpn&sysparm_limit=10`,
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
    const [own = 0, peer = 1] = await rates(contenders, [2500, 1000]);
    rows.push([name, whole(own), peer.toFixed(1), ratio(own / peer), atLeast(own / peer, bound)]);
  }
  printTable(`Filters over ${many} rows, requests a second`, ['', 'mock', 'json-server', 'ratio', ''], rows);
  await Promise.all([mock.stop(), json.stop()]);
}
