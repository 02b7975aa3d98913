import { parseArgs } from 'node:util';
import { readArguments, UsageError } from '../../mock/node/shared/command-line.js';

/** How a report is written. */
export type Format = 'text' | 'json' | 'junit';

/** What `servicenow-ticketing conformance` was asked to do. */
export interface CliOptions {
  readonly baseUrl: string;
  readonly anomaly: string;
  readonly tokens: { readonly everyone: string; readonly viewer?: string; readonly creator?: string };
  readonly servicenow?: { readonly url: string; readonly adminToken?: string };
  readonly connection?: { readonly url: string; readonly user: string; readonly password: string };
  readonly format: Format;
  /** The file that takes the report; the standard output where there is none. */
  readonly output?: string;
}

/** What was asked for: help, or a run. */
export type Asked = { readonly help: true } | ({ readonly help: false } & CliOptions);

export const usage = `Usage: servicenow-ticketing conformance --base-url <url> --anomaly <id> [options]

Checks the numbered rules of the contract against a backend: it creates tickets for an anomaly, links and unlinks them.
Links are removed at the end; the incidents that it leaves in ServiceNow are listed.

What is checked
  --base-url <url>         Where the backend is, before /api
  --anomaly <id>           An anomaly that tickets may be created for
  --token <token>          Of one who may do everything         or SERVICENOW_TICKETING_TOKEN
  --viewer-token <token>   Of one who may see links alone       or SERVICENOW_TICKETING_VIEWER_TOKEN
  --creator-token <token>  Of one who may create and not link   or SERVICENOW_TICKETING_CREATOR_TOKEN
  --yes                    Check a backend on another computer

What more can be checked
  --mock-servicenow <url>  The mock ServiceNow that the backend is connected to (servicenow-ticketing mock-servicenow), to steer
  --mock-token <token>     The token of its surface under /__mock, where it printed one
  --connection <url>       Make the connection where there is none, end it and make it again, to this instance. Its account is in SERVICENOW_TICKETING_ACCOUNT,
                           user:password; of the mock it is qualytics_integration:integration

What is written
  --format <name>          text (default), json or junit
  --output <file>          Write the report there, and a summary here
  --help                   This text

The environment keeps tokens out of the list of processes. Exit code: 0 where every rule that was checked is kept, 1 where one
is not or nothing could be checked, 2 for a command line that makes no sense.
`;

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws {UsageError} for an unknown option, one that is missing, and a value that makes no sense */
export function parseOptions(args: readonly string[], environment: Environment): Asked {
  const values = parse(args);
  if (values.help) return { help: true };
  const baseUrl = urlOf('--base-url', required('--base-url', values['base-url']));
  if (!values.yes && !isLocal(baseUrl)) {
    throw new UsageError(`${baseUrl} is another computer: the kit creates incidents there. Say --yes if that is meant.`);
  }
  const { viewer, creator, everyone } = tokensOf(values, environment);
  const mock = values['mock-servicenow'] === undefined ? undefined : urlOf('--mock-servicenow', values['mock-servicenow']);
  const connection = values.connection === undefined ? undefined : urlOf('--connection', values.connection);
  return {
    help: false,
    baseUrl,
    anomaly: required('--anomaly', values.anomaly),
    tokens: { everyone: required('--token', everyone), ...(viewer !== undefined && { viewer }), ...(creator !== undefined && { creator }) },
    ...(mock !== undefined && { servicenow: { url: mock, ...(values['mock-token'] !== undefined && { adminToken: values['mock-token'] }) } }),
    ...(connection !== undefined && { connection: { url: connection, ...accountOf(environment, connection === mock) } }),
    format: formatOf(values.format),
    ...(values.output !== undefined && { output: values.output }),
  };
}

const parse = (args: readonly string[]) =>
  readArguments(
    args,
    (args) =>
      parseArgs({
        args,
        options: {
          'base-url': { type: 'string' },
          anomaly: { type: 'string' },
          token: { type: 'string' },
          'viewer-token': { type: 'string' },
          'creator-token': { type: 'string' },
          yes: { type: 'boolean', default: false },
          'mock-servicenow': { type: 'string' },
          'mock-token': { type: 'string' },
          connection: { type: 'string' },
          format: { type: 'string', default: 'text' },
          output: { type: 'string' },
          help: { type: 'boolean', short: 'h', default: false },
        },
      }).values,
  );

function required(option: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`${option} is missing. See --help.`);
  return value;
}

function urlOf(option: string, text: string): string {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) throw new UsageError(`${option} wants an http or https address, not "${text}".`);
  return text.replace(/\/+$/, '');
}

function isLocal(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

const tokensOf = (values: ReturnType<typeof parse>, environment: Environment) => ({
  everyone: values.token ?? environment['SERVICENOW_TICKETING_TOKEN'],
  viewer: values['viewer-token'] ?? environment['SERVICENOW_TICKETING_VIEWER_TOKEN'],
  creator: values['creator-token'] ?? environment['SERVICENOW_TICKETING_CREATOR_TOKEN'],
});

/** The account is the mock's published one where nobody names another. */
function accountOf(environment: Environment, isMock: boolean): { readonly user: string; readonly password: string } {
  const given = environment['SERVICENOW_TICKETING_ACCOUNT'] ?? (isMock ? 'qualytics_integration:integration' : '');
  const colon = given.indexOf(':');
  if (colon < 1 || colon === given.length - 1) throw new UsageError('--connection wants the account in SERVICENOW_TICKETING_ACCOUNT, as user:password.');
  return { user: given.slice(0, colon), password: given.slice(colon + 1) };
}

function formatOf(text: string): Format {
  if (text === 'text' || text === 'json' || text === 'junit') return text;
  throw new UsageError(`--format is text, json or junit, not "${text}".`);
}
