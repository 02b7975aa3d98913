import { withHeaders, type Answer } from '../http/answer.js';
import { ServiceNowError } from '../http/errors.js';
import { errorAnswer } from '../http/respond.js';
import type { SignIn } from './sign-in.js';

/** What is said, and how the scheme is written, by release (servicenow-api.md 1.4). */
const wordings = {
  current: ['User is not authenticated', 'Basic', 'Bearer'],
  older: ['User Not Authenticated', 'BASIC', 'BEARER'],
} as const;

/** Refuses whoever is not known with 401: why is never told. */
export function unauthenticatedAnswer({ settings }: Pick<SignIn, 'settings'>): Answer {
  const [message, basic, bearer] = wordings[settings.unauthenticatedText];
  const refusal = errorAnswer(new ServiceNowError(401, message, 'Required to provide Auth information'));
  return withHeaders(refusal, { 'WWW-Authenticate': `${settings.basicAuthentication ? basic : bearer} realm="Service-now"` });
}
