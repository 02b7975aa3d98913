import { createRandom } from '../../../../common/random.js';
import { hours } from '../age.js';
import { groups } from '../groups.js';
import type { StatedIncident } from './index.js';
import { users } from '../users.js';

const subjects = ['Sales dashboard', 'Store report', 'Region AMER', 'Replenishment run', 'Weekly sales mail', 'Commission run', 'Order export', 'Shop planner'];
const complaints = ['shows too few orders', 'is empty for yesterday', 'stops with an error', 'differs from the till', 'waits for data', 'has last week’s numbers'];
const states = [1, 2, 3, 6, 7, 8] as const;
const levels = [1, 2, 3] as const;

/** Incidents that many people opened about one and the same thing. */
export function manyIncidents(count: number): StatedIncident[] {
  const random = createRandom(42);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random.next() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  return Array.from({ length: count }, (_, index) => {
    const opened = hours(1 + random.next() * 300);
        return {
      number: `INC${String(20001 + index).padStart(7, '0')}`,
      short_description: `${pick(subjects)} ${pick(complaints)} (store ${100 + index})`,
      description: 'Reported by phone; see the anomaly for the cause.',
      category: 'database',
      impact: pick(levels),
      urgency: pick(levels),
      caller: pick(users).user_name,
      group: pick(groups).name,
      opened,
      updated: opened * random.next(),
      state: pick(states),
      close_code: 'Duplicate',
      close_notes: 'One cause for all of them.',
    };
  });
}
