import { html } from 'hono/html';
import type { Answer } from '../http/answer.js';

/** Markup in which whatever was put into it stands as text. */
export type Markup = ReturnType<typeof html>;

export const stylesheetPath = '/mock-servicenow.css';

/** No script and nothing from elsewhere: hostile data has nothing to work with. */
const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

/** Answers with a page of the mock, clearly marked as one. */
export async function page(title: string, content: Markup, status = 200): Promise<Answer> {
  const document = await html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | Mock ServiceNow</title>
<link rel="stylesheet" href="${stylesheetPath}">
</head>
<body>
<header><strong>Mock ServiceNow</strong><span class="mock">A mock instance: no sign-in, no real data</span>
<a href="/incident_list.do">Incidents</a></header>
<main>${content}</main>
</body>
</html>`;
  return {
    status,
    body: document.toString(),
    headers: {
      'Content-Type': 'text/html;charset=UTF-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  };
}

export const notFoundPage = (): Promise<Answer> =>
  page(
    'Record not found',
    html`<h1>Record not found</h1>
<p>The record does not exist, or it was deleted.</p>
<p><a href="/incident_list.do">All incidents</a></p>`,
    404,
  );

export const refusedPage = (): Promise<Answer> =>
  page('Refused', html`<h1>Refused</h1><p>The form was sent from another site.</p>`, 403);
