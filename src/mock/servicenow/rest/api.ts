import { andThen, answerOrRefuse, withHeaders, type Answer, type Reply } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import type { InstanceRequest } from '../http/instance-request.js';
import { errorAnswer } from '../http/respond.js';
import type { Actor } from '../security/actor.js';
import { authenticate } from '../security/authenticate.js';
import { rateHeaders, rateLimitAnswer } from '../security/rate-limit.js';
import { rateRuleOf } from '../security/rate-rule.js';
import { unauthenticatedAnswer } from '../security/unauthenticated.js';
import type { ApiPorts } from './call/ports.js';
import { checkUrlLength } from './call/url-length.js';
import { route } from './routes.js';
import { transactionHeaders } from './transaction-headers.js';

/** Turns a refusal into the error envelope. */
function refusalOf(error: unknown): Answer {
  if (error instanceof ServiceNowError) return errorAnswer(error);
  throw error;
}

/** Counts the request against the rate rule that covers it, where there is one. */
function answerWithinRate(ports: ApiPorts, actor: Actor, answer: () => Reply): Reply {
  const rule = rateRuleOf(actor, ports.settings);
  if (rule === undefined) return answer();
  const now = ports.clock.now();
  const rate = ports.rates.take(actor.userName, rule, now);
  if (rate.isExceeded) return rateLimitAnswer(rule, rate.resetsAt, now);
  return andThen(answer(), (complete) => withHeaders(complete, rateHeaders(rule, rate.resetsAt)));
}

/** Answers everything under `/api/`. Throws `ServiceNowError` for an address that is too long. */
export function handleApi(ports: ApiPorts, request: InstanceRequest, url: URL): Reply {
  checkUrlLength(request.url);
  const actor = authenticate(ports, request);
  if (actor === undefined) return unauthenticatedAnswer(ports);
  const reply = answerWithinRate(ports, actor, () => answerOrRefuse(() => route(ports, request, url, actor), refusalOf));
  return andThen(reply, (answer) => withHeaders(answer, transactionHeaders(ports, request, url, actor)));
}
