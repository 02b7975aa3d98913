import 'servicenow-ticketing/define';
import type {} from 'servicenow-ticketing/react';
import { useState } from 'react';
import { client } from './ticketing.js';

export function App() {
  const [anomaly, setAnomaly] = useState('42');
  const [heard, setHeard] = useState('');

  return (
    <main>
      <h1>Anomaly {anomaly}</h1>
      <select aria-label="Anomaly" value={anomaly} onChange={(event) => setAnomaly(event.target.value)}>
        <option>42</option>
        <option>41</option>
      </select>
      <linked-tickets client={client} anomalyId={anomaly} onticketing-created={(event) => setHeard(`Created ${event.ticket.key}`)} />
      <p role="status">{heard}</p>
      <servicenow-settings-panel client={client} />
    </main>
  );
}
