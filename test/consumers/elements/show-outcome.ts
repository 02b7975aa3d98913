// A page with a button of its own: what came of the dialog is what show() resolves to.
import type { CreateOutcome, CreateTicketDialogElement } from 'servicenow-ticketing';

export async function createFrom(dialog: CreateTicketDialogElement, anomalyId: string): Promise<string> {
  dialog.anomalyId = anomalyId;
  return told(await dialog.show());
}

function told(outcome: CreateOutcome): string {
  switch (outcome.kind) {
    case 'created':
      return `${outcome.ticket.key}${outcome.linked ? '' : ', not linked'} ${outcome.linkId ?? ''}`;
    case 'linked':
      return outcome.ticket.key;
    case 'taken-over':
      return outcome.ticket?.url ?? 'elsewhere';
    case 'none':
      return '';
  }
}

// @ts-expect-error Whether there is a ticket has to be asked first.
export const key = (outcome: CreateOutcome): string => outcome.ticket.key;
// @ts-expect-error Where there was only a link nothing is told of another one.
export const linked = (outcome: CreateOutcome): boolean => outcome.kind === 'linked' && outcome.linked;
