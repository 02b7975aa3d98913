import { endOf, isPeriod, shifted, startOf, type Period } from './periods.js';

/**
 * The times that the condition builder of a list writes into a query: `gs.beginningOfLast7Days()`. Their names are
 * ServiceNow's; where a stretch of several periods begins and ends is inference.
 */
type Edge = 'beginning' | 'end';

const named = /^(beginning|end)Of(.+)/;
const several = /^Last(\d+)(Minutes|Hours|Days|Months)$/;
const ago = /^([a-z]+)sAgo(Start|End)?$/;

interface Stretch {
  readonly period: Period;
  /** How many periods it is away from the present one. */
  readonly step: number;
}

const calendar = [['Week', 'week'], ['Month', 'month'], ['Quarter', 'quarter'], ['Year', 'year']] as const;

const stretches: ReadonlyMap<string, Stretch> = new Map<string, Stretch>([
  ['Today', { period: 'day', step: 0 }],
  ['Yesterday', { period: 'day', step: -1 }],
  ['Tomorrow', { period: 'day', step: 1 }],
  ['CurrentHour', { period: 'hour', step: 0 }],
  ['LastHour', { period: 'hour', step: -1 }],
  ['CurrentMinute', { period: 'minute', step: 0 }],
  ['LastMinute', { period: 'minute', step: -1 }],
  ...calendar.flatMap(([name, period]): [string, Stretch][] => [
    [`This${name}`, { period, step: 0 }],
    [`Last${name}`, { period, step: -1 }],
    [`Next${name}`, { period, step: 1 }],
  ]),
]);

/** Returns the time that a macro stands for, in milliseconds since the Unix epoch; undefined for a name that is none of these. */
export function macroTime(name: string, count: number, now: number): number | undefined {
  const [, edge, stretch = ''] = named.exec(name) ?? [];
  if (edge === 'beginning' || edge === 'end') return edgeOf(stretch, edge, now);
  const [, unit, at] = ago.exec(name) ?? [];
  if (!isPeriod(unit) || !Number.isFinite(count)) return undefined;
  const time = shifted(now, unit, -count);
  if (at === 'Start') return startOf(unit, time);
  return at === 'End' ? endOf(unit, time) : time;
}

function edgeOf(name: string, edge: Edge, now: number): number | undefined {
  const stretch = stretches.get(name);
  if (stretch === undefined) return edgeOfSeveral(name, edge, now);
  const { period, step } = stretch;
  return (edge === 'beginning' ? startOf : endOf)(period, shifted(startOf(period, now), period, step));
}

/** Returns an edge of so many periods back, up to the end of the present one. */
function edgeOfSeveral(name: string, edge: Edge, now: number): number | undefined {
  const [, count, plural = ''] = several.exec(name) ?? [];
  const period = plural.slice(0, -1).toLowerCase();
  if (!isPeriod(period)) return undefined;
  return edge === 'end' ? endOf(period, now) : startOf(period, shifted(now, period, -Number(count)));
}
