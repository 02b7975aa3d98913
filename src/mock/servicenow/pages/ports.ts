import type { Clock } from '../../../common/clock.js';
import type { QuerySource } from '../query/field.js';
import type { RecordWriter } from '../rules/record-writer.js';
import type { InstanceSettings } from '../settings/settings.js';
import type { ChoiceRegistry } from '../store/choice-registry.js';

/** What pages show. */
export interface Reading extends QuerySource {
  readonly clock: Clock;
  readonly choices: ChoiceRegistry;
}

/** What the forms of pages change. */
export interface PagePorts extends Reading {
  readonly writer: Pick<RecordWriter, 'update' | 'remove'>;
  readonly settings: Pick<InstanceSettings, 'maxBodyBytes'>;
}
