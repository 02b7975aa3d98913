import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom, type Random } from '../../src/common/random.js';
import { InstanceClient } from './instance-client.js';
import { commentOperation, createOperation, linkOperation, ticketOf, type Operation } from './operations.js';
import { bundleProcesses, CrashableProcess } from './processes.js';
import { ProductClient, type Link } from './product-client.js';
import { violationsIn } from './verdict.js';

export interface CrashOptions {
  readonly rounds: number;
  /** Chooses what is asked for, and when the backend is killed. */
  readonly seed: number;
  /** The backend's settling time, in milliseconds. */
  readonly settle: number;
  readonly onRound?: (round: number) => void;
}

export interface CrashReport {
  readonly operations: Readonly<Record<Operation['kind'], number>>;
  /** Requests that were sent again under their key. */
  readonly replays: number;
  /** Acknowledged before the last backend began. */
  readonly acknowledged: number;
  readonly workNotes: number;
  /** What was lost or doubled. */
  readonly violations: readonly string[];
}

/** Open anomalies of the world: of the first ones many tickets are made, on the others is commented. */
const ticketed = [42, 37, 38, 33, 41, 40, 39, 36, 29] as const;
const discussed = [28, 27] as const;
/** So many links does one that is discussed have: each comment is a note for each. */
const audienceSize = 2;

const delay = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Kills a backend again and again while it works, and looks in the end what has become of what it was asked for. */
export async function runCrashes(options: CrashOptions): Promise<CrashReport> {
  const folder = await mkdtemp(join(tmpdir(), 'crashes-'));
  const scripts = await bundleProcesses();
  const servicenow = new CrashableProcess(scripts.servicenow, 'mock-servicenow', '--port', '0', '--scenario', 'blank', '--json');
  try {
    const url = await servicenow.started;
    if (url === undefined) throw new Error('The mock ServiceNow did not start.');
    return await new Crashes(options, url, () => new CrashableProcess(scripts.backend, join(folder, 'state'), String(options.settle))).run();
  } finally {
    await servicenow.kill();
    await rm(folder, { recursive: true, force: true });
    await scripts.remove();
  }
}

class Crashes {
  readonly #options: CrashOptions;
  readonly #random: Random;
  readonly #instanceUrl: string;
  readonly #instance: InstanceClient;
  readonly #start: () => CrashableProcess;
  readonly #operations: Operation[] = [];
  readonly #violations: string[] = [];

  constructor(options: CrashOptions, instanceUrl: string, start: () => CrashableProcess) {
    this.#options = options;
    this.#random = createRandom(options.seed);
    this.#instanceUrl = instanceUrl;
    this.#instance = new InstanceClient(instanceUrl);
    this.#start = start;
  }

  async run(): Promise<CrashReport> {
    await this.#instance.slowDown();
    for (let round = 1; round <= this.#options.rounds; round += 1) {
      await this.#round(round);
      this.#options.onRound?.(round);
    }
    const acknowledged = this.#operations.filter(({ answer }) => answer).length;
    return this.#report(acknowledged);
  }

  /** Everything that is chosen is chosen before anything is sent: how long that takes must not change what follows. */
  async #round(round: number): Promise<void> {
    const [early, late, sooner] = [this.#random.next(), this.#random.next(), this.#random.next() < 0.15];
    const fresh = await this.#ask(round);
    const backend = this.#start();
    if (sooner) await delay(early * 400);
    else {
      const url = await backend.started;
      if (url === undefined) throw new Error('The backend did not start.');
      await Promise.race([this.#work(new ProductClient(url), fresh), delay(late * 900)]);
    }
    await backend.kill();
  }

  async #ask(round: number): Promise<Operation[]> {
    const pick = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(this.#random.next() * items.length)] ?? items[0];
    const asked: Operation[] = [];
    for (let index = 0; index < 4; index += 1) {
      const name = `round ${round}, ${index}`;
      const anomaly = pick(ticketed);
      asked.push(pick([true, false]) ? createOperation(anomaly, name) : linkOperation(anomaly, await this.#instance.insertIncident(), name));
    }
    const subject = pick(discussed);
    const audience = this.#operations.filter(({ kind, anomaly }) => kind !== 'comment' && anomaly === subject);
    const linked = audience.flatMap((operation) => ticketOf(operation) ?? []);
    asked.push(
      audience.length < audienceSize
        ? linkOperation(subject, await this.#instance.insertIncident(), `round ${round}, audience`)
        : commentOperation(subject, `round ${round}`, linked),
    );
    this.#operations.push(...asked);
    return asked;
  }

  /** What a page does: the credentials, then what had no definite answer, then what is new, several at a time. */
  async #work(client: ProductClient, fresh: readonly Operation[]): Promise<void> {
    try {
      await client.connect(this.#instanceUrl);
      await Promise.all([this.#replay(client), ...fresh.map((operation) => this.#send(client, operation))]);
      // What waits for its time is asked for again until the backend ends.
      for (;;) await this.#replay(client).then(() => delay(50));
    } catch {
      // It has ended.
    }
  }

  async #replay(client: ProductClient): Promise<void> {
    for (const operation of this.#open()) await this.#send(client, operation);
  }

  #open(): Operation[] {
    return this.#operations.filter(({ key, answer, tries }) => key !== undefined && !answer && tries > 0);
  }

  async #send(client: ProductClient, operation: Operation): Promise<void> {
    const wrong = await client.send(operation);
    if (wrong !== undefined) this.#violations.push(wrong);
  }

  async #report(acknowledged: number): Promise<CrashReport> {
    await this.#instance.speedUp();
    const backend = this.#start();
    try {
      const client = new ProductClient((await backend.started) ?? '');
      await client.connect(this.#instanceUrl);
      const links = await this.#settled(client);
      const [incidents, workNotes] = [await this.#instance.incidents(), await this.#instance.workNotes()];
      const operations = this.#operations.filter(({ tries }) => tries > 0);
      const count = (wanted: Operation['kind']): number => operations.filter(({ kind }) => kind === wanted).length;
      return {
        operations: { create: count('create'), link: count('link'), comment: count('comment') },
        replays: operations.reduce((sum, { tries }) => sum + tries - 1, 0),
        acknowledged,
        workNotes: workNotes.length,
        violations: [...this.#violations, ...violationsIn({ operations, incidents, workNotes, links })],
      };
    } finally {
      await backend.kill();
    }
  }

  /** Sends again what is open, and waits for the work notes; returns the links of each anomaly. */
  async #settled(client: ProductClient): Promise<Map<number, Link[]>> {
    const end = Date.now() + 60_000;
    for (;;) {
      await this.#replay(client);
      const links = new Map<number, Link[]>();
      for (const anomaly of [...ticketed, ...discussed]) links.set(anomaly, await client.links(anomaly));
      const waits = [...links.values()].flat().some(({ sync }) => sync.pending_count > 0);
      if ((!waits && this.#open().length === 0) || Date.now() > end) return links;
      await delay(100);
    }
  }
}
