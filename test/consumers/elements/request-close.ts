// A router's guard: nobody leaves before the dialog may close.
import type { CreateTicketDialogElement } from 'servicenow-ticketing';

declare const dialog: CreateTicketDialogElement;

export async function mayLeave(): Promise<boolean> {
  return !dialog.open || (await dialog.requestClose());
}

export function leave(): void {
  dialog.close();
  dialog.open = false;
}

// @ts-expect-error Whether it has closed is known later.
export const now: boolean = dialog.requestClose();
