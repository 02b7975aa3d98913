import type { NewNote } from '../notes/note-record.js';
import { lossOf } from '../notes/kept-note.js';
import type { Anomaly } from '../ports/anomalies.js';
import type { Ports } from '../ports/ports.js';
import type { TicketRef } from '../ports/records.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import { asFailure, ServiceNowError } from '../servicenow/failure.js';
import { carries } from '../servicenow/rows.js';
import type { WrittenTicket } from '../tickets/description.js';
import { backlinkLine, blockStart, carriesBacklink } from '../wording/anomaly-block.js';
import { linkNote, overwrittenNote } from '../wording/notes.js';

/** What was sent to a ticket. */
interface Sent {
  readonly anomaly: Anomaly;
  /** The time that its texts carry, in milliseconds since the Unix epoch. */
  readonly time: number;
  /** The work note; `''` for none. */
  readonly note: string;
  readonly mark: string;
  /** Whether a block went after the description. */
  readonly hasBlock: boolean;
}

type Needed = Pick<Ports, 'appUrl' | 'clock' | 'settings'>;

/** Compares what ServiceNow answers with what was sent, and returns what is left to do about it. */
export async function notesAfter(client: ServiceNowClient, ref: TicketRef, { answer, row, isOverwritten }: WrittenTicket, sent: Sent, ports: Needed): Promise<NewNote[]> {
  const { anomaly, time, note, mark, hasBlock } = sent;
  const loss = note === '' ? undefined : await lossOf(client, ref, answer, mark).catch(asFailure);
  // Where the description is hidden nobody can tell what is in it.
  const isCut = hasBlock && carries(answer, 'description') && !carriesBacklink(row.description.value, anomaly, ports);
  const { settings, clock } = ports;
  const isWatched = hasBlock && settings.blockCheckDelay > 0 && row.description.value.replaceAll('\r\n', '\n').includes(blockStart(anomaly, { time }));
  return [
    ...(loss instanceof ServiceNowError ? [{ text: note, mark, at: time, failure: loss }] : []),
    ...(isCut ? [{ text: withBacklink(linkNote(anomaly, time), anomaly, ports), at: time }] : []),
    ...(isOverwritten ? [{ text: overwrittenNote(anomaly, clock.now()), at: time }] : []),
    ...(isWatched ? [{ kind: 'block' as const, text: '', at: time, dueAt: clock.now() + settings.blockCheckDelay }] : []),
  ];
}

/** Returns a note that leads back to the anomaly, as the description does where there is room (domain Y9). */
export const withBacklink = (note: string, anomaly: Anomaly, context: Pick<Ports, 'appUrl'>): string => `${note}\n${backlinkLine(anomaly, context)}`;
