import { otherScenes } from './other-scenes.js';
import type { Recorded, Stage } from './stage.js';
import { fresh, freshLink, usual } from './usual-scene.js';

/** What was written, as an administrator finds it. */
export interface Samples {
  readonly correlationId: string;
  readonly workNote: string;
  readonly description: string;
}

export interface Played {
  /** What was asked of the instances, first what is asked of every one. */
  readonly recorded: readonly Recorded[];
  readonly samples: Samples;
}

/** Has the reference backend do all that it does, each in a world whose clock stands. */
export async function playAll(): Promise<Played> {
  const first = await usual();
  const recorded = [...first.recorded];
  for (const scene of [fresh, freshLink, ...otherScenes]) recorded.push(...(await scene()).recorded);
  return { recorded, samples: samplesOf(first) };
}

function samplesOf({ world }: Stage): Samples {
  const { store } = world.servicenow;
  const [created] = store.query('incident', 'correlation_idISNOTEMPTY');
  const [note] = store.query('sys_journal_field', 'element=work_notes^ORDERBYsys_created_on');
  return { correlationId: created?.['correlation_id'] ?? '', workNote: note?.['value'] ?? '', description: created?.['description'] ?? '' };
}
