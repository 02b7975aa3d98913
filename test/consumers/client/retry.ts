// When to try again, and what to mend before: milliseconds, fields, and whether anybody knows what became of it.
import { TicketingError, type TicketingErrorInit } from 'servicenow-ticketing';

declare function ask(field: string, why: string): void;

export async function retried<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof TicketingError)) throw error;
    for (const { field, detail } of error.issues) ask(field, detail);
    if (error.outcomeUnknown || !error.retryable) throw error;
    const wait: number = error.retryAfterMs ?? 1000;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return call();
  }
}

const init: TicketingErrorInit = { status: 429, retryAfterMs: 7000, issues: [{ field: 'title', detail: 'Too long.' }], definite: true, cause: undefined };
export const own = new TicketingError('rate-limited', 'Later.', init);
export const isOne: boolean = TicketingError.is(own) && own.name === 'TicketingError' && own.status === 429;

// @ts-expect-error In milliseconds, by its name.
export const seconds = own.retryAfter;
// @ts-expect-error Fields that were refused are issues.
export const fields = own.fields;
// @ts-expect-error What is internal is in no declaration.
export const definite = own.definite;
// @ts-expect-error Nor is this.
export const at = own.retryAt;
