import type { ServiceNowInstance } from '../../src/mock/servicenow/index.js';
import type { Person } from './person.js';
import type { Side } from './side.js';

interface End {
  readonly instance: ServiceNowInstance;
  readonly ticketId: string;
  readonly sides: readonly Side[];
  readonly person: Pick<Person, 'texts' | 'description' | 'savedOverAt'>;
}

/** Says what was lost in silence and what is there twice, once nothing is on its way any more. */
export function violationsOf({ instance, ticketId, sides, person }: End): string[] {
  const notes = instance.store.query('sys_journal_field', `element_id=${ticketId}^element=work_notes`).map(({ value }) => value);
  const isNamed = notes.some((note) => note.includes('somebody else changed the description')) || sides.some(({ told }) => told.some(({ body }) => body['overwritten'] === true));
  const lost = [...person.texts].filter((text) => !person.description.includes(`${text}.`));
  return [
    ...(isNamed ? [] : lost.map((text) => `“${text}” was lost in silence`)),
    ...sides.flatMap((side) => [...linkViolations(side, notes, person.description, isNamed || person.savedOverAt - side.linkedAt >= lookedFor), ...commentViolations(side, notes)]),
  ];
}

/** The time for which a backend looks for its block, in milliseconds: a form that is saved later has the last word. */
const lookedFor = 30_000;

const counted = (texts: readonly string[], part: string): number => texts.filter((text) => text.includes(part)).length;

/** A link that was made has its note once, and as long as it stands its block, too. @param isExcused somebody has the last word, or is named */
function linkViolations({ name, anomalyId, isLinked, isUnlinked, isAsked, told }: Side, notes: readonly string[], description: string, isExcused: boolean): string[] {
  const written = counted(notes, `Linked to Qualytics Anomaly ${anomalyId} `);
  const blocks = description.split(`**Anomaly ID:** ${anomalyId}\n`).length - 1;
  if (!isLinked) return isAsked ? [`the link of ${name} came to no end: ${JSON.stringify(told.at(-1)?.body)}`] : [];
  return [
    ...(written === 1 ? [] : [`${written} link notes of ${name}`]),
    ...(blocks === 1 || ((isUnlinked || isExcused) && blocks === 0) ? [] : [`${blocks} blocks of ${name}`]),
  ];
}

const commentViolations = ({ comments }: Side, notes: readonly string[]): string[] =>
  comments.flatMap(({ text, isDue }) => {
    const written = counted(notes, `Comment from Qualytics: ${text} `);
    return written === 1 || (written === 0 && !isDue) ? [] : [`“${text}” is there ${written} times`];
  });
