import { groupId } from './incident-records.js';

/** What new tickets start with in `retired`, none of which its instance takes any more. */
export const retiredDefaults = { assignment_group: groupId('Service Desk'), category: 'network' } as const;
