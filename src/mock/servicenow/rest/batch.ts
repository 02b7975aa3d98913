import { fromBase64, toBase64 } from '../../../common/base64.js';
import { statusText } from '../../../common/status-text.js';
import { readAddress } from '../http/address.js';
import { answerOrRefuse, withoutBody, type Answer, type AnswerHeaders, type Reply } from '../http/answer.js';
import { readJson, unreadable } from '../http/body.js';
import { ServiceNowError } from '../http/errors.js';
import { errorAnswer, json } from '../http/respond.js';
import { methodNotSupported, type Exchange } from './call/exchange.js';

/** A header as a batch writes it. */
interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A request of a batch, its body in base64. */
interface BatchedRequest {
  readonly id: string | number;
  readonly method: string;
  readonly url: string;
  readonly headers?: readonly NamedValue[];
  readonly body?: string;
  readonly exclude_response_headers?: boolean;
}

/** Answers a request of the batch's sender at an address under `/api/`. Throws `ServiceNowError` to refuse. */
type Dispatch = (exchange: Pick<Exchange, 'ports' | 'actor'>, request: Request, url: URL) => Reply;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Returns an id as answers write it: a string, whatever it was. */
const idText = (id: unknown): string => (typeof id === 'string' || typeof id === 'number' ? String(id) : '');

function isBatched(value: unknown): value is BatchedRequest {
  if (!isRecord(value)) return false;
  const { id, method, url } = value;
  return (typeof id === 'string' || typeof id === 'number') && typeof method === 'string' && typeof url === 'string';
}

/** Returns the request that a part of a batch stands for. Throws 400 when it can be none. */
function innerRequest({ method, url, headers = [], body = '' }: BatchedRequest, { url: outer, request }: Exchange): Request {
  const isRead = method === 'GET' || method === 'HEAD';
  try {
    const pairs = headers.map(({ name, value }): [string, string] => [name, value]);
    const address = new URL(url, outer.origin);
    const target = new URL(address.pathname + address.search, outer.origin);
    return new Request(target, { method, headers: pairs, signal: request.signal, ...(!isRead && { body: fromBase64(body) }) });
  } catch {
    throw unreadable();
  }
}

/** Turns a refusal into the answer of the part alone that met it. */
function refusalOf(error: unknown): Answer {
  if (error instanceof ServiceNowError) return errorAnswer(error);
  throw error;
}

async function answerPart(part: BatchedRequest, exchange: Exchange, dispatch: Dispatch): Promise<Answer> {
  const answer = await answerOrRefuse(() => {
    const request = innerRequest(part, exchange);
    const url = readAddress(request.url);
    // It could be nested without end.
    if (/\/batch\/?$/.test(url.pathname)) throw new ServiceNowError(400, 'A batch cannot be part of a batch');
    return dispatch(exchange, request, url);
  }, refusalOf);
  return part.method === 'HEAD' ? withoutBody(answer) : answer;
}

const namedValues = (headers: AnswerHeaders): NamedValue[] =>
  Object.entries(headers).flatMap(([name, values]) => [values].flat().map((value): NamedValue => ({ name, value })));

async function serviced(part: BatchedRequest, exchange: Exchange, dispatch: Dispatch) {
  const started = performance.now();
  const { status, headers, body } = await answerPart(part, exchange, dispatch);
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  return {
    id: idText(part.id),
    body: toBase64(bytes),
    status_code: status,
    status_text: statusText(status),
    headers: part.exclude_response_headers === true ? [] : namedValues(headers),
    execution_time: Math.round(performance.now() - started),
  };
}

async function answerBatch(exchange: Exchange, dispatch: Dispatch): Promise<Answer> {
  const given = await readJson(exchange.request, exchange.ports.settings.maxBodyBytes);
  if (!isRecord(given) || !Array.isArray(given['rest_requests'])) throw unreadable();
  const parts: unknown[] = given['rest_requests'];
  const answers = [];
  // One after the other: a later part may rely on an earlier one.
  for (const part of parts.filter(isBatched)) answers.push(await serviced(part, exchange, dispatch));
  const unserviced = parts.filter((part) => !isBatched(part)).map((part) => idText(isRecord(part) ? part['id'] : undefined));
  return json({ batch_request_id: idText(given['batch_request_id']), serviced_requests: answers, unserviced_requests: unserviced });
}

/** `POST /batch`: several requests in one, each answered as if it had come alone, by the rights of who sent them. */
export function handleBatch(exchange: Exchange, path: readonly string[], dispatch: Dispatch): Reply | undefined {
  if (path.length > 0) return undefined;
  if (exchange.method !== 'POST') throw methodNotSupported();
  return answerBatch(exchange, dispatch);
}
