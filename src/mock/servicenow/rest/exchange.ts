import type { Instance } from '../instance.js';
import type { Actor } from '../security/actor.js';
import type { Parameters } from './parameters.js';

/** One authenticated request to a REST API, as its handlers see it. */
export interface Exchange {
  readonly instance: Instance;
  readonly request: Request;
  /** The method after X-HTTP-Method-Override. */
  readonly method: string;
  readonly url: URL;
  readonly parameters: Parameters;
  readonly actor: Actor;
  readonly version: ApiVersion;
  /** `https://host/api/now/v2`: what links in the answer begin with, in the version that was asked. */
  readonly apiBase: string;
}

export type ApiVersion = 'v1' | 'v2' | undefined;
