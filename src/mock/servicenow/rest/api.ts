import { withHeaders, withoutBody, type Answer, type Reply } from '../answer.js';
import { ServiceNowError } from '../errors.js';
import type { Instance } from '../instance.js';
import { authenticate } from '../security/authenticate.js';
import { rateHeaders, rateLimitAnswer } from '../security/rate-limit.js';
import type { Actor } from '../security/actor.js';
import { errorAnswer } from './respond.js';
import { route } from './routes.js';
import { transactionHeaders } from './transaction-headers.js';

/** Far above what a server in front of an instance lets through. */
const maxUrlLength = 65_536;

function unauthenticated({ settings }: Instance): ServiceNowError {
  const message = settings.unauthenticatedText === 'older' ? 'User Not Authenticated' : 'User is not authenticated';
  return new ServiceNowError(401, message, 'Required to provide Auth information');
}

/** Lets the answer come about; a refusal becomes the error envelope. */
async function settle(answer: () => Reply): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof ServiceNowError) return errorAnswer(error);
    throw error;
  }
}

/** Counts the request against the user's rate rule, where there is one. */
async function answerWithinRate(instance: Instance, actor: Actor, answer: () => Promise<Answer>): Promise<Answer> {
  const now = instance.clock.now();
  const rate = instance.rates.take(actor.userName, instance.settings.requestsPerHour, now);
  if (rate === undefined) return answer();
  if (rate.isExceeded) return rateLimitAnswer(rate.limit, Math.ceil((rate.resetsAt - now) / 1000), now);
  return withHeaders(await answer(), rateHeaders(rate.limit, rate.resetsAt));
}

/** Answers everything under `/api/`. */
export async function handleApi(instance: Instance, request: Request, url: URL): Promise<Answer> {
  if (request.url.length > maxUrlLength) return errorAnswer(new ServiceNowError(414, 'URI Too Long'));
  const actor = authenticate(instance, request);
  if (actor === undefined) return errorAnswer(unauthenticated(instance));
  const answer = await answerWithinRate(instance, actor, () => settle(() => route(instance, request, url, actor)));
  const complete = withHeaders(answer, transactionHeaders(instance, request, url, actor));
  return request.method === 'HEAD' ? withoutBody(complete) : complete;
}
