'use client';

import type { LinkedTicketsElement } from 'servicenow-ticketing';
import type {} from 'servicenow-ticketing/react';
import { useCallback, useState } from 'react';
import './ticketing';

export function Tickets({ anomalyId }: { anomalyId: string }) {
  const [heard, setHeard] = useState('');

  // A ref is set after hydration, too; properties and events in JSX may not be.
  const list = useCallback((element: LinkedTicketsElement) => {
    const listening = new AbortController();
    element.addEventListener('ticketing-created', (event) => setHeard(`Created ${event.ticket.key}`), listening);
    return () => listening.abort();
  }, []);

  return (
    <>
      <linked-tickets ref={list} anomaly-id={anomalyId} />
      <p role="status">{heard}</p>
      <h2>Settings</h2>
      <servicenow-settings-panel />
    </>
  );
}
