// What must not compile. Never part of the application: "npm run typecheck" reads it.
import type { LinkedTicketsElement } from 'servicenow-ticketing';
import type { LinkedTicketsProps } from 'servicenow-ticketing/react';
import { useRef } from 'react';

// @ts-expect-error No such property.
export const property = <linked-tickets anomalyID="42" />;
// @ts-expect-error An anomaly's id is a text.
export const value = <linked-tickets anomaly-id={42} />;
// @ts-expect-error A level is a number.
export const level = <linked-tickets heading-level="two" />;
// @ts-expect-error That is no client.
export const client = <linked-tickets client={{ baseUrl: '' }} />;
// @ts-expect-error The settings are of no anomaly.
export const elsewhere = <servicenow-settings-panel anomalyId="42" />;
// @ts-expect-error A misspelt tag.
export const tag = <linked-ticket />;

// @ts-expect-error A misspelt event has nothing of a ticket's.
export const event = <linked-tickets onticketing-creatd={(event) => event.ticket} />;
// @ts-expect-error React has no events in camel case but its own.
export const camelCase = <linked-tickets onTicketingCreated={() => undefined} />;
// @ts-expect-error An event of another element.
export const otherElement = <servicenow-settings-panel onticketing-created={() => undefined} />;
// @ts-expect-error A handler for another event.
export const handler = <linked-tickets onticketing-created={(event: MouseEvent) => event.clientX} />;
// @ts-expect-error A fact that the event does not have.
export const fact = <linked-tickets onticketing-created={(event) => event.ticketNumber} />;

export function OtherElement() {
  const panel = useRef<HTMLInputElement>(null);
  // @ts-expect-error A reference to another element.
  return <linked-tickets ref={panel} />;
}

/** A component around a tag. */
export function Tickets({ id, ...props }: Omit<LinkedTicketsProps, 'anomalyId'> & { id: string }) {
  return <linked-tickets {...props} anomalyId={id} />;
}
export const right = <Tickets id="42" client={undefined} onticketing-created={(event) => event.ticket.key} />;
// @ts-expect-error A fact that the event does not have.
export const passedOn = <Tickets id="42" onticketing-created={(event) => event.ticketNumber} />;

/** What does compile. */
export function Right() {
  const list = useRef<LinkedTicketsElement>(null);
  return (
    <linked-tickets ref={list} id="list" className="wide" style={{ inlineSize: '50rem' }} aria-label="Tickets" heading-level="3" base-url="" onClick={() => void list.current?.refresh()}>
      <create-ticket-dialog open={false} onticketing-before-create={(event) => event.respondWith(Promise.resolve(event.values['title'] !== ''))} />
    </linked-tickets>
  );
}
