// A page that changed the anomaly itself, and says so where the links could not be read again.
import { TicketingError, type LinkedTicketsElement, type ServiceNowSettingsPanelElement } from 'servicenow-ticketing';

export async function refreshed(element: LinkedTicketsElement | ServiceNowSettingsPanelElement): Promise<string> {
  try {
    await element.refresh();
    return '';
  } catch (error) {
    if (!TicketingError.is(error)) throw error;
    return `${error.code} ${error.status ?? ''}: ${error.message}`;
  }
}

export function kindOf(error: unknown): string {
  // @ts-expect-error What is caught is of any kind.
  const early: string = error.code;
  return error instanceof TicketingError ? error.code : early;
}
