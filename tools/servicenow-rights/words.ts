import { summaryColumns } from '../../src/backend/tickets/ticket.js';
import { demandedColumn } from './other-scenes.js';

/** Returns columns as a cell of a table has them: those that each reading of a ticket has are told as one. */
export function columnsText(columns: readonly string[]): string {
  const isTicket = summaryColumns.every((column) => columns.includes(column));
  const rest = isTicket ? columns.filter((column) => !(summaryColumns as readonly string[]).includes(column)) : columns;
  return [...(isTicket ? ['[the ticket columns](#the-ticket-columns)'] : []), ...rest.map(columnText)].join(', ');
}

function columnText(column: string): string {
  if (column === '*') return 'every column of one record';
  return column === demandedColumn ? 'the columns that the instance demands' : `\`${column}\``;
}

/** Returns milliseconds in words. */
export const timeText = (milliseconds: number): string => (milliseconds >= 60_000 ? `${milliseconds / 60_000} minutes` : `${milliseconds / 1_000} s`);

/** Returns a row of a Markdown table. */
export const cells = (...texts: readonly string[]): string => `| ${texts.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

/** Returns the head of a Markdown table. */
export const head = (...titles: readonly string[]): string => `${cells(...titles)}\n|${titles.map(() => '---').join('|')}|`;

/** Returns the anchor of a heading, as GitHub makes it. */
export const anchor = (title: string): string => `#${title.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-')}`;
