import type { Cache } from '../../../../common/cache.js';
import type { Clock } from '../../../../common/clock.js';
import type { Random } from '../../../../common/random.js';
import type { Query } from '../../query/ast.js';
import type { QuerySource } from '../../query/field.js';
import type { RecordWriter } from '../../rules/record-writer.js';
import type { RateLimiter } from '../../security/rate-limit.js';
import type { SignIn } from '../../security/sign-in.js';
import type { InstanceSettings } from '../../settings/settings.js';
import type { ChoiceRegistry } from '../../store/choice-registry.js';
import type { FileStore } from '../../store/file-store.js';
import type { RecordPrinter } from '../printing/record-printer.js';
import type { TinyUrls } from './tiny-urls.js';

/** What searches are answered from. */
export interface Reading extends QuerySource {
  readonly clock: Clock;
  readonly choices: ChoiceRegistry;
  /** Queries that were read before. */
  readonly queries: Cache<Query>;
  /** Takes a line when a query was not answered as it was written. */
  readonly log: (line: string) => void;
}

/** What changes records and their files. */
interface Writing {
  readonly writer: Pick<RecordWriter, 'insert' | 'update' | 'remove'>;
  readonly files: FileStore;
}

/** What the REST APIs use of an instance, once it is known who asks. */
export interface RestPorts extends Reading, Writing {
  /** The switches as they count at the moment. */
  readonly settings: InstanceSettings;
  /** Printers of the shapes that were asked for before. */
  readonly printers: Cache<RecordPrinter>;
  readonly tinyUrls: TinyUrls;
  readonly random: Random;
}

/** The same, with what tells who asks and how often. */
export interface ApiPorts extends RestPorts, Omit<SignIn, 'settings'> {
  readonly rates: RateLimiter;
}
