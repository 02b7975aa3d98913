import type { InstanceSettings } from '../settings/settings.js';
import type { Credentials } from '../store/credentials.js';
import type { Database } from '../store/database.js';
import type { TokenIssuer } from './oauth.js';
import type { Sessions } from './sessions.js';

/** What tells who signs in. */
export interface SignIn {
  readonly database: Database;
  readonly credentials: Credentials;
  readonly tokens: TokenIssuer;
  readonly sessions: Sessions;
  readonly settings: Pick<InstanceSettings, 'basicAuthentication' | 'clientCredentialsGrant' | 'unauthenticatedText'>;
}
