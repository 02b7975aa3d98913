import { html } from '@lit-labs/ssr';
import 'servicenow-ticketing/define';

export const page = (anomalyId) => html`<!doctype html>
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>Anomaly ${anomalyId}</title>
      <link rel="stylesheet" href="/style.css" />
      <script type="module" src="/client.js"></script>
    </head>
    <body>
      <h1>Anomaly ${anomalyId}</h1>
      <linked-tickets anomaly-id=${anomalyId}></linked-tickets>
      <p role="status"></p>
      <h2>Settings</h2>
      <servicenow-settings-panel></servicenow-settings-panel>
    </body>
  </html>`;
