// What the mock is made of is nobody's business: neither a name of the module nor a property of what it gives.
import type { MockServiceNow, RunningMockServiceNow } from 'servicenow-ticketing/mock-servicenow';
// @ts-expect-error The class behind the interface.
import type { ServiceNowControl } from 'servicenow-ticketing/mock-servicenow';
// @ts-expect-error What makes an instance without what steers it.
import { createServiceNow } from 'servicenow-ticketing/mock-servicenow';
// @ts-expect-error What saves a state.
import { StateReader } from 'servicenow-ticketing/mock-servicenow';
// @ts-expect-error What listens.
import { hostInstance } from 'servicenow-ticketing/mock-servicenow';
// @ts-expect-error A file of the package that is no entry.
import type { MockStore } from 'servicenow-ticketing/dist/mock/public/store.js';

type Internal =
  | 'instance' | 'passwords' | 'capture' | 'restore' | 'skipAhead' | 'outline' | 'answer' | 'handle' | 'archive' | 'credentials' | 'files' | 'accounts' | 'stage';
type Seen =
  | Extract<keyof MockServiceNow | keyof RunningMockServiceNow, Internal>
  | Extract<keyof MockServiceNow['faults'], 'withoutChanges' | 'apply'>
  | Extract<keyof MockServiceNow['journal'], 'add'>
  | Extract<keyof MockServiceNow['store'], 'newSysId' | 'columns'>;

/** Nothing of it is seen. */
export const seen: [Seen] extends [never] ? true : false = true;
export type Named = [ServiceNowControl, typeof createServiceNow, typeof StateReader, typeof hostInstance, MockStore];
