import { Cache } from '../../../common/cache.js';
import { systemClock, type Clock } from '../../../common/clock.js';
import { createRandom, type Random } from '../../../common/random.js';
import { systemScheduler, type Scheduler } from '../../../common/scheduler.js';
import { addBaseChoices } from '../base-data/choices.js';
import { addBaseDictionary } from '../base-data/dictionary.js';
import { addBaseFieldTypes } from '../base-data/field-types.js';
import { addBaseProperties } from '../base-data/properties.js';
import { addBaseRelationTypes } from '../base-data/relation-types.js';
import { addBaseUsers } from '../base-data/users.js';
import type { Query } from '../query/ast.js';
import { Store } from '../records/store.js';
import { TinyUrls } from '../rest/call/tiny-urls.js';
import type { RecordPrinter } from '../rest/printing/record-printer.js';
import { Acceptor } from '../rules/accept.js';
import { RecordWriter } from '../rules/record-writer.js';
import { TokenIssuer } from '../security/oauth.js';
import { RateLimiter } from '../security/rate-limit.js';
import { Sessions } from '../security/sessions.js';
import type { InstanceSettings } from '../settings/settings.js';
import { Switches } from '../settings/switches.js';
import { Archive } from '../store/archive.js';
import { ChoiceRegistry } from '../store/choice-registry.js';
import { Credentials } from '../store/credentials.js';
import { Database } from '../store/database.js';
import { Displays } from '../store/displays.js';
import { FileStore } from '../store/file-store.js';
import { NumberSeries } from '../store/number-series.js';

export interface InstanceOptions {
  readonly clock?: Clock;
  /** The source of sys_ids: the same seed gives the same world. */
  readonly random?: Random;
  /** Lets the time of a slow answer pass. */
  readonly scheduler?: Scheduler;
  readonly settings?: Partial<InstanceSettings>;
  /** Takes a line when a query was not answered as it was written. */
  readonly log?: (line: string) => void;
}

/** The parts of an instance, behind its HTTP face. */
export interface Instance {
  readonly clock: Clock;
  readonly random: Random;
  readonly scheduler: Scheduler;
  readonly switches: Switches;
  /** The switches as they count at the moment. */
  readonly settings: InstanceSettings;
  readonly database: Database;
  readonly choices: ChoiceRegistry;
  readonly displays: Displays;
  readonly credentials: Credentials;
  readonly tokens: TokenIssuer;
  readonly sessions: Sessions;
  readonly rates: RateLimiter;
  readonly files: FileStore;
  readonly tinyUrls: TinyUrls;
  /** Addresses that were read before. */
  readonly urls: Cache<URL>;
  /** Queries that were read before. */
  readonly queries: Cache<Query>;
  /** Printers of the shapes that were asked for before. */
  readonly printers: Cache<RecordPrinter>;
  readonly writer: RecordWriter;
  readonly store: Store;
  readonly archive: Archive;
  readonly log: (line: string) => void;
}

function assemble(options: InstanceOptions): Instance {
  const { clock = systemClock, random = createRandom(), scheduler = systemScheduler, settings, log } = options;
  const database = new Database();
  const choices = new ChoiceRegistry(database);
  const displays = new Displays(database, choices);
  const numbers = new NumberSeries(database);
  const credentials = new Credentials();
  const switches = new Switches(settings);
  const acceptor = new Acceptor(database, choices, switches);
  const files = new FileStore();
  const shared = { database, displays, numbers, credentials, files, clock, random, switches };
  return {
    ...shared,
    scheduler,
    get settings() {
      return switches.current;
    },
    choices,
    tokens: new TokenIssuer(clock),
    sessions: new Sessions(clock),
    rates: new RateLimiter(),
    tinyUrls: new TinyUrls(),
    urls: new Cache(500),
    queries: new Cache(500),
    printers: new Cache(100),
    writer: new RecordWriter({ ...shared, acceptor }),
    store: new Store(shared),
    archive: new Archive(shared),
    log: log ?? (() => undefined),
  };
}

/** Creates an instance as it is delivered: tables, choices, the two base users, no incident. */
export function createInstance(options: InstanceOptions = {}): Instance {
  const instance = assemble(options);
  addBaseUsers(instance);
  addBaseChoices(instance);
  addBaseDictionary(instance);
  addBaseProperties(instance);
  addBaseFieldTypes(instance);
  addBaseRelationTypes(instance);
  return instance;
}
