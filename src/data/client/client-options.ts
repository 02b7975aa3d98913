import type { ApiOptions } from '../../api/api-options.js';
import type { Provider } from '../../providers/provider.js';
import type { TextLanguage } from '../../languages/text-parts.js';
import type { TextOverrides } from './text-overrides.js';

/** Options of a client. */
export interface ClientOptions extends ApiOptions {
  /** Where what was typed outlives a reload: by default the tab's `sessionStorage`, under `ticketing:`; null for nowhere. */
  storage?: Storage | null | undefined;
  /** Milliseconds after which a shown list is read again, 5,000 at least. Default 30,000; false for never by itself: when the window gets the focus, and on request. */
  pollInterval?: number | false | undefined;
  /** Whether the backend is asked what it can do beside the documented calls. Default true; false saves a request to one that has no more. */
  probe?: boolean | undefined;
  /** What tells one workspace from another at the same address, so that neither finds the other one's drafts. */
  workspace?: string | undefined;
  /** What tells one user from another, an id of any form: nobody finds what another one typed in the same tab. */
  user?: string | undefined;
  /** The host product's name, as texts have it. Default `Qualytics`. */
  product?: string | undefined;
  /** Whom a report names for support: an e-mail address, a channel. Default nobody. */
  support?: string | undefined;
  /** The language of elements that have none of their own, as a BCP 47 tag. Default: the page's `lang`. */
  locale?: string | undefined;
  /** A language of this client's alone, beside those that the page knows. */
  language?: TextLanguage | undefined;
  /** Single texts in words of the host's own, by part and key: `{ list: { heading: 'Incidents' } }`; or what gives them for a language, by its tag. */
  texts?: TextOverrides | ((tag: string) => TextOverrides | undefined) | undefined;
  /** Where the tickets are; by default ServiceNow. */
  provider?: Provider | undefined;
}
