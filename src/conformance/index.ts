import { connect, integrationOf } from './kit/connection.js';
import { at, textAt } from './kit/read.js';
import { Client, type Caller } from './kit/client.js';
import { Instance, InstanceError, type InstanceOptions } from './kit/instance.js';
import { Kit, type ConnectionOptions } from './kit/kit.js';
import { NotChecked, Violation, type Finding } from './kit/violation.js';
import { checks } from './checks/index.js';
import type { Check } from './checks/check.js';
import { rules, type Need, type Rule, type RuleId } from './rules/rules.js';

/** What the kit is given. */
export interface ConformanceOptions {
  /** Where the backend is, before `/api`. */
  readonly baseUrl: string;
  /** A token for whoever may do everything, and where there are such, for one who may see links and no more, and one who may create and not link. */
  readonly tokens: { readonly everyone: string } & Partial<Record<Caller, string>>;
  /** The anomaly that tickets are made for. */
  readonly anomaly: string;
  /** A mock ServiceNow that the backend is connected to, to steer. */
  readonly servicenow?: InstanceOptions | undefined;
  /** The connection, where the kit may make and end it. */
  readonly connection?: ConnectionOptions | undefined;
  readonly fetch: typeof globalThis.fetch;
  /** The longest time that a call that writes may take, in milliseconds; 12,000 when absent. */
  readonly writeTime?: number | undefined;
  readonly now?: (() => number) | undefined;
  /** Lets milliseconds pass. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined;
  readonly newKey?: (() => string) | undefined;
  /** Told of each rule as its checks end. */
  readonly onRule?: ((id: RuleId) => void) | undefined;
}

/** What became of a rule. */
export interface RuleResult {
  readonly id: RuleId;
  readonly text: string;
  readonly outcome: 'passed' | 'failed' | 'not checked';
  /** Why it was not checked. */
  readonly reason?: string;
  readonly findings: readonly Finding[];
}

/** What the kit found. */
export interface ConformanceReport {
  readonly baseUrl: string;
  /** The version of the contract that the backend keeps; undefined for the documented calls alone. */
  readonly contract: string | undefined;
  readonly results: readonly RuleResult[];
  /** The incidents that were made and are left: the contract has no call that deletes one. */
  readonly left: readonly { readonly number: string; readonly url: string }[];
  /** What could not be taken back, in words. */
  readonly leftLinked: readonly string[];
}

/** The backend does not answer as one of the contract does at all: nothing can be checked. */
export class CannotBegin extends Error {
  override readonly name = 'CannotBegin';
}

/** How long a request may take before the kit gives up, beside what a backend may take for a write. */
const patience = 15_000;

/**
 * Checks the rules of the contract against a backend, one call after the other.
 *
 * @throws {CannotBegin} where the anomaly's links cannot even be read, or nothing is connected and cannot be; {InstanceError} where the mock ServiceNow cannot be steered
 */
export async function checkConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const { baseUrl, tokens, anomaly, servicenow, connection, fetch, writeTime = 12_000, now = () => Date.now(), wait = pause, newKey = () => crypto.randomUUID() } = options;
  const client = new Client({ baseUrl, tokens, fetch, timeout: writeTime + patience, now });
  if (connection) client.secrets.addAccount(connection);
  const kit = new Kit({ client, anomaly, instance: servicenow && new Instance(servicenow), connection, writeTime, newKey, wait });

  const capabilities = await begin(kit, connection !== undefined);
  const before = new Set((await kit.links()).links.map((link) => String(at(link, 'id'))));
  const outcomes = new Map<RuleId, Outcome>();
  for (const check of checks) {
    const missing = reasonAgainst(check.rule, options, capabilities);
    outcomes.set(check.rule, missing === undefined ? await outcomeOf(check, kit) : { reason: missing });
    options.onRule?.(check.rule);
  }
  const leftLinked = await takeBack(kit, before);
  return {
    baseUrl,
    contract: typeof at(capabilities, 'contract') === 'string' ? String(at(capabilities, 'contract')) : undefined,
    results: [...rules].map(([id, rule]) => resultOf(id, rule, { outcome: outcomes.get(id), client, missing: reasonAgainst(id, options, capabilities) })),
    left: [...kit.left].map(([number, url]) => ({ number, url })),
    leftLinked,
  };
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Reads what the backend can; an empty answer stands for the documented calls alone. */
async function begin(kit: Kit, hasConnection: boolean): Promise<unknown> {
  const { client } = kit;
  const list = await kit.list({ page: '1', size: '1' });
  if (list.status !== 200) throw new CannotBegin(`The links of anomaly ${kit.anomaly} were answered ${list.status || 'nothing'}${list.trouble === undefined ? '' : ` (${list.trouble})`}. Look at --base-url, --token and --anomaly.`);
  if ((await integrationOf(kit)) === '') await connectFirst(kit, hasConnection);
  const answer = await client.call('getCapabilities');
  client.hasAdditions = answer.status === 200 && at(answer.body, 'contract') !== undefined;
  return answer.status === 200 ? answer.body : {};
}

/** Without a connection nothing could be created, and most rules would look broken. */
async function connectFirst(kit: Kit, hasConnection: boolean): Promise<void> {
  if (!hasConnection) throw new CannotBegin('ServiceNow is not connected there. Connect it first, or say with --connection which instance to connect.');
  const { status, body } = await connect(kit);
  if (status !== 201) throw new CannotBegin(`The connection was answered ${status || 'nothing'} ${textAt(body, 'code')}. Look at --connection and its account.`);
}

const wanted: Readonly<Record<Need, string>> = {
  'mock-servicenow': 'it wants --mock-servicenow',
  connection: 'it wants --connection',
  viewer: 'it wants --viewer-token',
  creator: 'it wants --creator-token',
};

/** Returns why a rule cannot be checked here; undefined where it can. */
function reasonAgainst(id: RuleId, { servicenow, connection, tokens }: ConformanceOptions, capabilities: unknown): string | undefined {
  const { unchecked, needs, capability } = rules.get(id) ?? {};
  if (unchecked !== undefined) return unchecked;
  if (capability !== undefined && !at(capabilities, capability)) return `the backend does not announce \`${capability}\``;
  const has: Record<Need, boolean> = { 'mock-servicenow': servicenow !== undefined, connection: connection !== undefined, viewer: tokens.viewer !== undefined, creator: tokens.creator !== undefined };
  return needs === undefined || has[needs] ? undefined : wanted[needs];
}

interface Outcome {
  readonly finding?: Finding;
  readonly reason?: string;
}

async function outcomeOf({ rule, run }: Check, kit: Kit): Promise<Outcome> {
  try {
    await run(kit);
    return {};
  } catch (error) {
    if (error instanceof Violation) return { finding: { rule, message: error.message, exchanges: error.exchanges } };
    if (error instanceof NotChecked) return { reason: error.message };
    throw error;
  }
}

function resultOf(id: RuleId, { text }: Rule, { outcome, client, missing }: { outcome: Outcome | undefined; client: Client; missing: string | undefined }): RuleResult {
  const findings = [...(outcome?.finding ? [outcome.finding] : []), ...client.findings.filter(({ rule }) => rule === id)];
  if (findings.length > 0) return { id, text, outcome: 'failed', findings };
  const isSeen = outcome ? outcome.reason === undefined : client.seen.has(id);
  if (isSeen) return { id, text, outcome: 'passed', findings };
  return { id, text, outcome: 'not checked', reason: missing ?? outcome?.reason ?? 'no answer showed it', findings };
}

/** Unlinks what the kit has linked, and returns what it could not. */
async function takeBack(kit: Kit, before: ReadonlySet<string>): Promise<string[]> {
  const own = (links: readonly unknown[]): string[] => links.map((link) => String(at(link, 'id'))).filter((id) => !before.has(id));
  for (const id of own((await kit.links()).links)) await kit.unlink(id);
  return own((await kit.links()).links);
}

export { InstanceError };
export type { ConnectionOptions, Finding, InstanceOptions, RuleId };
