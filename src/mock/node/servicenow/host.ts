import { adminHandler, adminPath, maxSnapshotBytes, ServiceNowControl, type ControlOptions } from '../../admin/index.js';
import { maxUploadBytes, type Answer } from '../../servicenow/index.js';
import type { Listening } from '../shared/listening.js';
import { isUpload } from '../shared/body-limit.js';
import type { ServerLimits } from '../shared/slow-clients.js';
import { Guard, problemOf, type GuardOptions, type Refusal, type RefusalBody } from '../shared/guard.js';
import { guardedListener } from '../shared/guarded-listener.js';
import { createToken, isLoopbackHost } from '../shared/token-gate.js';
import { adminGate } from './admin-gate.js';
import { serve } from './http-server.js';
import { openState, type KeptInstance } from './open-state.js';
import type { Persistence } from './persistence.js';
import { refusalBody } from './refusal.js';
import { requestListener, type RequestHandlers } from './request-listener.js';
import { createTestAuthority, type TestAuthority } from './test-authority.js';

/** How an instance listens, and where it keeps its state. */
export interface HostOptions extends ControlOptions, Partial<GuardOptions> {
  /** Default 0: a free one. */
  readonly port?: number;
  /** Default 127.0.0.1. Elsewhere the admin surface wants a token. */
  readonly host?: string;
  /** What it wants there; default: a random one. */
  readonly adminToken?: string | undefined;
  /** Serves https with a certificate of a test authority that is made at the start. */
  readonly tls?: boolean;
  /** A folder that keeps the state, made where it is not there. */
  readonly state?: string;
  /** How patient the server is with slow clients. */
  readonly limits?: Partial<ServerLimits>;
  /** Told of a state that could not be written. */
  readonly onError?: (error: unknown) => void;
}

/** An instance that listens, as it is inside. */
export interface HostedInstance {
  readonly url: string;
  readonly adminUrl: string;
  readonly adminToken?: string;
  readonly caFile?: string;
  /** Whether the state came from the folder. */
  readonly isRestored: boolean;
  readonly control: ServiceNowControl;
  /** Ends open connections, frees the port, and writes the state where there is a folder for it; once. */
  readonly stop: () => Promise<void>;
}

/**
 * Lets an instance listen.
 *
 * @throws {PortError} when the port is taken or may not be used; {StateFileError} when the folder holds no state, or that of
 * another process. Then nothing keeps running.
 */
export async function hostInstance(options: HostOptions = {}): Promise<HostedInstance> {
  const { state, onError = () => undefined } = options;
  const kept = state === undefined ? undefined : await openState(state, options, onError);
  try {
    return await startServing(options, kept?.control ?? new ServiceNowControl(options), kept);
  } catch (error) {
    await kept?.close();
    throw error;
  }
}

async function startServing(options: HostOptions, control: ServiceNowControl, kept: KeptInstance | undefined): Promise<HostedInstance> {
  const { host = '127.0.0.1', port = 0, tls = false, limits, allowHosts = [], allowOrigins = [] } = options;
  const adminToken = isLoopbackHost(host) ? undefined : (options.adminToken ?? createToken());
  const own = { host, allowHosts, allowOrigins };
  const authority = tls ? await createTestAuthority(host, allowHosts) : undefined;
  const listener = requestListener(handlers(control, adminGate(adminHandler(control), own, adminToken), kept?.persistence), {
    maxBodyBytes: (target) => bodyLimit(target, control),
  });
  const guard = new Guard(tls ? { ...own, allowHosts: [...allowHosts, ...instanceNames] } : own);
  const server = await listen(() => serve(guardedListener(listener, guard, refusalFor), { host, port, ...(limits && { limits }), ...(authority && { tls: authority.tls }) }), authority);
  return {
    url: server.url,
    adminUrl: server.url + adminPath,
    ...(adminToken !== undefined && { adminToken }),
    ...(authority && { caFile: authority.caFile }),
    isRestored: kept?.isRestored ?? false,
    control,
    stop: once(async () => {
      await server.stop();
      await authority?.remove();
      await kept?.close();
    }),
  };
}

/** Lets a task run at its first call alone; later calls wait for the same. */
function once(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= task());
}

/** Names of real instances may lead here, as the certificate says: a page elsewhere has no certificate for one. */
const instanceNames = ['.service-now.com'];

/** A client of the instance knows its error envelope, one of the admin surface problem bodies. */
const refusalFor = (refusal: Refusal, target: string): RefusalBody =>
  target.startsWith(adminPath) ? problemOf(refusal) : { type: 'application/json;charset=UTF-8', text: refusalBody(refusal.title, refusal.detail) };

/** The admin surface reads bodies of its own, whatever the instance allows. */
const minBodyBytes = 1_048_576;

function bodyLimit(target: string, { settings }: ServiceNowControl): number {
  if (target.startsWith(`${adminPath}/snapshots/`)) return maxSnapshotBytes;
  if (isUpload(target)) return maxUploadBytes(settings.maxAttachmentBytes);
  return Math.max(settings.maxBodyBytes, minBodyBytes);
}

function handlers(control: ServiceNowControl, admin: (request: Request) => Promise<Response>, persistence: Persistence | undefined): RequestHandlers {
  const handle: RequestHandlers['handle'] = async (request, body) => {
    const isAdmin = isAdminUrl(request.url);
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    try {
      return isAdmin ? answerOf(await admin(request)) : await control.answer(request, body);
    } finally {
      if (changes) persistence?.schedule();
    }
  };
  return { handle, handleApiRead: (request) => control.answer(request) };
}

/** Most addresses are told apart without being parsed. */
function isAdminUrl(url: string): boolean {
  if (!url.includes(adminPath)) return false;
  const { pathname } = new URL(url);
  return pathname === adminPath || pathname.startsWith(`${adminPath}/`);
}

const answerOf = ({ status, headers, body }: Response): Answer => ({ status, headers: Object.fromEntries(headers), body });

async function listen(start: () => Promise<Listening>, authority: TestAuthority | undefined): Promise<Listening> {
  try {
    return await start();
  } catch (error) {
    await authority?.remove();
    throw error;
  }
}
