import type { ErrorCode } from '../api/ticketing-error.js';
import type { Capabilities } from '../contract/plain/capabilities.js';
import type { ConnectorProperty } from '../contract/plain/integrations.js';
import type { Choice, FormField } from '../contract/plain/create-ticket.js';
import type { Catalogue } from '../texts/catalogue.js';
import type { Explanation } from '../texts/explanation.js';
import type { TextStore } from '../texts/text-store.js';
import type { CheckAdvisor } from './check-advisor.js';

/** The kinds of state that the interface tells apart by shape and colour. */
export type StateKind = 'new' | 'progress' | 'hold' | 'resolved' | 'closed' | 'canceled' | 'unknown' | 'other';

/** A ticket's state as shown: a kind for shape and colour, a label for the word. */
export interface TicketState {
  readonly kind: StateKind;
  readonly label: string;
}

/**
 * Where tickets are kept: all that the elements know of one such product, its own words included. What only a dialog
 * needs is fetched with the dialog.
 */
export interface Provider {
  /** The integration's type on the wire: `servicenow`. */
  readonly type: string;
  /** The product's name. */
  readonly label: string;
  /** Two letters that stand for its logo. */
  readonly mark: string;
  /** The domain under which all is the provider's own, each instance at a host of its own: `service-now.com`; `''` for none. */
  readonly domain: string;
  /** The types of integrations that keep tickets, too: one of all is active at a time. */
  readonly rivals: readonly string[];
  /** The words that a first view shows. */
  readonly texts: Catalogue<string, unknown>;
  /** Returns what its problem codes mean, where it can say more than could be said of any provider. */
  readonly problems: (texts: TextStore) => Readonly<Partial<Record<ErrorCode, Explanation>>>;
  /** Reads a state that came as a code or as a label; `''` is one that could not be read (domain L4). */
  readonly readState: (status: string, texts: TextStore) => TicketState;
  /** Writes a priority for a narrow column. */
  readonly shortPriority: (priority: string) => string;
  /** Fetches what only the search for a ticket needs. */
  readonly search: (texts: TextStore) => Promise<SearchFacts>;
  /** Fetches what only the create form needs. */
  readonly form: (texts: TextStore) => Promise<FormFacts>;
  /** Fetches what only the settings need. */
  readonly settings: (texts: TextStore) => Promise<SettingsFacts>;
}

/** How tickets are named, for who looks for one. */
export interface SearchFacts {
  /** An example of what to type. */
  readonly placeholder: string;
  readonly readSearch: (input: string) => SearchReading;
}

/** What a text that was typed or pasted to find a ticket may mean. */
export interface SearchReading {
  /** What to search for: one group after the other, until one finds something; the members of a group all at once. None for no text. */
  readonly tries: readonly (readonly string[])[];
  /** The hosts of the addresses in it that name a ticket. */
  readonly hosts: readonly string[];
}

/** What the records and values of a ticket's form are like. */
export interface FormFacts {
  /** What a new ticket is sent with where its form says nothing of it, by field. */
  readonly always: Readonly<Record<string, string>>;
  /** Returns the fields as a dialog shows them: in its order, and with what a backend need not say of them. */
  readonly prepared: (fields: readonly FormField[]) => FormField[];
  /** Whether a field that cannot be searched holds a record's key. */
  readonly isKey: (field: FormField) => boolean;
  /** Returns what has to be said of a field with this backend, in the place of its help; undefined for nothing. */
  readonly noteOn: (field: FormField, capabilities: Capabilities) => string | undefined;
  /** The fields of which such a note tells before a create that a backend may leave them out. */
  readonly announced: readonly string[];
  /** The fields that a priority follows from: it stands after the last one. */
  readonly levels: readonly string[];
  /** Returns a record's key as it is sent, from one as a person pastes it; undefined for what can be none. */
  readonly readKey: (text: string) => string | undefined;
  /** Returns the words for the priority that follows from what the form holds, by field, the backend's own where it told them; undefined where none does. */
  readonly priority: (values: Readonly<Record<string, string>>, told: readonly Choice[]) => string | undefined;
  readonly words: FormWords;
}

/** A provider's words at fields that hold a record. */
export interface FormWords {
  readonly notKey: string;
  readonly noSuchKey: string;
  readonly showKey: string;
  readonly hideKey: string;
  /** Where the records may not be read. */
  readonly unreadableList: string;
  /** What goes before a field's help where its records cannot be searched. */
  readonly keyOnly: string;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** An address that came with credentials in it: what remains of it, and what they are. */
export interface CarriedCredentials extends Credentials {
  readonly address: string;
}

/** What a typed address amounts to: the origin to send, or why it cannot be used and what may have been meant. */
export type AddressReading =
  | {
      readonly ok: true;
      readonly origin: string;
      readonly host: string;
      /** A path, a query or the like was left out. */
      readonly trimmed: boolean;
      /** What the user has to confirm before credentials go there; undefined for a host of the provider's own. */
      readonly confirm: string | undefined;
      /** An origin to offer beside it: the host is nearly one of the provider's. */
      readonly meant?: string | undefined;
    }
  | { readonly ok: false; readonly error: string; /** An origin to offer instead. */ readonly fix?: string | undefined };

/** The account that a connection signs in with. */
export interface StoredAccount {
  /** Its name, masked; `''` where the backend does not say. */
  readonly name: string;
  /** Whether it stays where no name is given. */
  readonly kept: boolean;
}

/** The form that connects an instance, made from what the connector's specification says, and what its values are sent as. */
export interface Connector {
  /** The field that holds the instance's address. */
  readonly address: string;
  /** The field that holds the account's name, and the one whose value is a secret: read at submit, kept nowhere. */
  readonly username: string;
  readonly secret: string;
  /** Returns the form's fields; without a specification, those of the documented connector. @param stored the account of a connection that is edited */
  readonly fields: (properties: readonly ConnectorProperty[], stored?: StoredAccount) => FormField[];
  /** Returns the credentials as the wire's one property has them. */
  readonly token: (credentials: Credentials) => string;
  readonly readAddress: (typed: string) => AddressReading;
  /** Takes credentials out of an address that was pasted with them; undefined where there are none. */
  readonly splitAddress: (typed: string) => CarriedCredentials | undefined;
  /** Whether an address that is still being typed may hold a password, or a part of one. */
  readonly mayHoldSecret: (typed: string) => boolean;
  /** Splits credentials that were handed on as one text; undefined where they are none. */
  readonly splitCredentials: (text: string) => Credentials | undefined;
  readonly words: {
    readonly needUsername: string;
    readonly usernameColon: string;
    readonly needPassword: string;
    readonly split: string;
    readonly splitAddress: string;
    readonly blanks: string;
    readonly lineBreak: string;
  };
}

/** Which account to use, and where the provider keeps what the form asks for: a title, then terms with their meaning. */
export interface GuideSection {
  readonly title: string;
  readonly lines: readonly (readonly [term: string, meaning: string])[];
}

/** What connecting takes, and what its test says. */
export interface SettingsFacts {
  readonly connector: Connector;
  readonly checks: CheckAdvisor;
  readonly guide: { readonly sections: readonly GuideSection[]; readonly note: string };
}
