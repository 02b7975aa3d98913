import type { BlockOutcome } from '../../contract/link-ticket.js';
import type { Anomaly } from '../ports/anomalies.js';
import { shortenChecks } from './shorten-checks.js';
import { detectionTime, stamp, stampPattern, stampTime } from './times.js';

/** The text to put after a description, and how much of the block that is. */
export interface Appendix {
  outcome: Exclude<BlockOutcome, 'unknown' | 'unreadable'>;
  /** The text to append, its blank line before it included; `''` for none. */
  text: string;
}

interface BlockContext {
  /** `{base}` of the backlink, without a trailing slash. */
  appUrl: string;
  /** The block's time, in milliseconds since the Unix epoch. */
  time: number;
}

interface RoomContext extends BlockContext {
  /** The number of characters that the instance's description holds. */
  limit: number;
}

/**
 * Returns the block for an anomaly, made to fit after `original` (domain Y7, Y9). The original is never touched. What does
 * not fit is given up in this order: the length of failed checks, their number, all but heading, id and backlink.
 */
export function appendixFor(anomaly: Anomaly, original: string, context: RoomContext): Appendix {
  if (carriesBlock(original, anomaly.id)) return { outcome: 'present', text: '' };
  const separator = original === '' ? '' : '\n\n';
  const room = context.limit - original.length - separator.length;
  const block = fittingBlock(anomaly, room, context);
  return block ? { outcome: block.outcome, text: separator + block.text } : { outcome: 'omitted', text: '' };
}

/** Tests whether a description has this anomaly's block already (domain L7). */
export function carriesBlock(description: string, anomalyId: number): boolean {
  const block = new RegExp(String.raw`^## Qualytics Anomaly Linked \[[^\n]*\]\n+\*\*Anomaly ID:\*\* ${anomalyId}\s*$`, 'm');
  return block.test(description.replaceAll('\r\n', '\n'));
}

/** Returns when an anomaly's blocks in a description were written. */
export function blockTimes(description: string, anomalyId: number): number[] {
  const block = new RegExp(String.raw`^## Qualytics Anomaly Linked ${stampPattern}\n+\*\*Anomaly ID:\*\* ${anomalyId}\s*$`, 'gm');
  return Array.from(description.replaceAll('\r\n', '\n').matchAll(block), ([, time = '']) => stampTime(time));
}

/** Tests whether a description leads back to the anomaly. */
export const carriesBacklink = (description: string, anomaly: Anomaly, context: Pick<BlockContext, 'appUrl'>): boolean =>
  description.replaceAll('\r\n', '\n').split('\n').includes(backlink(anomaly, context));

/** Returns the line that a work note has where the description does not lead back (domain Y9). */
export const backlinkLine = (anomaly: Anomaly, context: Pick<BlockContext, 'appUrl'>): string => backlink(anomaly, context).replaceAll('**', '');

/** Returns the beginning of the block that a write at `context.time` makes: no other block has it. */
export const blockStart = (anomaly: Pick<Anomaly, 'id'>, context: Pick<BlockContext, 'time'>): string => `${heading(context)}\n\n${idLine(anomaly)}\n`;

/** Returns what a write at `context.time` left of the block in a description that was read back. */
export function writtenOutcome(stored: string, anomaly: Anomaly, context: BlockContext): Appendix['outcome'] {
  const description = stored.replaceAll('\r\n', '\n');
  if (!carriesBlock(description, anomaly.id)) return 'omitted';
  if (description.includes(blockText(anomaly, messagesOf(anomaly), context))) return 'appended';
  return description.includes(blockStart(anomaly, context)) ? 'shortened' : 'present';
}

function fittingBlock(anomaly: Anomaly, room: number, context: BlockContext): Appendix | undefined {
  const messages = messagesOf(anomaly);
  const whole = blockText(anomaly, messages, context);
  if (whole.length <= room) return { outcome: 'appended', text: whole };
  const shortened = blockText(anomaly, shortenChecks(messages, room - blockText(anomaly, [''], context).length), context);
  const text = [shortened, minimalText(anomaly, context)].find((candidate) => candidate.length <= room);
  return text === undefined ? undefined : { outcome: 'shortened', text };
}

/** Returns the block of domain Y7; its section of failed checks is there only where it has a line. */
function blockText(anomaly: Anomaly, checks: readonly string[], context: BlockContext): string {
  return [
    heading(context),
    '',
    idLine(anomaly),
    `**Status:** ${anomaly.status}`,
    `**Type:** ${anomaly.type}`,
    `**Detected:** ${detectionTime(Date.parse(anomaly.detected_at))}`,
    '',
    ...(checks.length > 0 ? ['**Failed Checks:**', ...checks.map((check) => `- ${check}`), ''] : []),
    backlink(anomaly, context),
  ].join('\n');
}

const minimalText = (anomaly: Anomaly, context: BlockContext): string =>
  [heading(context), '', idLine(anomaly), '', backlink(anomaly, context)].join('\n');

const heading = ({ time }: Pick<BlockContext, 'time'>): string => `## Qualytics Anomaly Linked ${stamp(time)}`;
const idLine = ({ id }: Pick<Anomaly, 'id'>): string => `**Anomaly ID:** ${id}`;
const backlink = ({ id, datastore }: Anomaly, { appUrl }: Pick<BlockContext, 'appUrl'>): string =>
  `**View in Qualytics:** ${anomalyAddress({ id, datastore }, appUrl)}`;

/** Returns an anomaly's address in the host product (domain Y7). */
export const anomalyAddress = ({ id, datastore }: Pick<Anomaly, 'id' | 'datastore'>, appUrl: string): string => `${appUrl}/datastores/${datastore}/anomalies?id=${id}`;

/** Returns the failed checks' messages, a line each. */
const messagesOf = ({ failed_checks }: Anomaly): string[] => failed_checks.map(({ message }) => message.replace(/\s+/g, ' ').trim());
