// Tags that defineElements({ prefix: 'acme-' }) registers: these compile.
import type { Prefixed } from 'servicenow-ticketing/react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Prefixed<'acme-'> {}
  }
}

export const list = <acme-linked-tickets anomalyId="42" onticketing-created={(event) => event.ticket.key} />;
// @ts-expect-error No such property.
export const wrong = <acme-linked-tickets anomalyID="42" />;
// @ts-expect-error Another prefix.
export const other = <ticketing-linked-tickets />;
