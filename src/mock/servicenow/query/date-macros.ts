import { endOf, isPeriod, shifted, startOf, type Period } from './periods.js';

/**
 * The times that the condition builder of a list writes into a query: `gs.beginningOfLast7Days()`. Their names are
 * ServiceNow's; where a stretch of several periods begins and ends is inference.
 */
type Edge = 'beginning' | 'end';

const named = /^(beginning|end)Of(.+)$/;
const single = /^(This|Last|Next)(Week|Month|Quarter|Year)$/;
const several = /^Last(\d+)(Minutes|Hours|Days|Months)$/;
const ago = /^([a-z]+)sAgo(Start|End)?$/;

const steps: ReadonlyMap<string | undefined, number> = new Map([['This', 0], ['Last', -1], ['Next', 1]]);
const words: ReadonlyMap<string, readonly [period: Period, step: number]> = new Map([
  ['Today', ['day', 0]],
  ['Yesterday', ['day', -1]],
  ['Tomorrow', ['day', 1]],
  ['CurrentHour', ['hour', 0]],
  ['LastHour', ['hour', -1]],
  ['CurrentMinute', ['minute', 0]],
  ['LastMinute', ['minute', -1]],
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

function edgeOf(stretch: string, edge: Edge, now: number): number | undefined {
  const [, which, unit] = single.exec(stretch) ?? [];
  const period = unit?.toLowerCase();
  const [of, step] = words.get(stretch) ?? (isPeriod(period) ? [period, steps.get(which) ?? 0] : []);
  if (of !== undefined) return (edge === 'beginning' ? startOf : endOf)(of, shifted(startOf(of, now), of, step ?? 0));
  return edgeOfSeveral(stretch, edge, now);
}

/** Returns an edge of so many periods back, up to the end of the present one. */
function edgeOfSeveral(stretch: string, edge: Edge, now: number): number | undefined {
  const [, count, plural = ''] = several.exec(stretch) ?? [];
  const period = plural.slice(0, -1).toLowerCase();
  if (!isPeriod(period)) return undefined;
  return edge === 'end' ? endOf(period, now) : startOf(period, shifted(now, period, -Number(count)));
}
