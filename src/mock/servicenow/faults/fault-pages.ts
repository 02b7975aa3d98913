function page(title: string, text: string, status: number): Response {
  const body = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p><p><small>Mock ServiceNow</small></p></body></html>`;
  return new Response(body, { status, headers: { 'Content-Type': 'text/html;charset=UTF-8' } });
}

/** A developer instance that went to sleep answers everything with this, and 200 (servicenow-api.md 1.4). */
export const hibernatingPage = (): Response =>
  page('Instance Hibernating page', 'Your instance is hibernating. Sign in to the developer site to wake it up.', 200);

export const maintenancePage = (): Response =>
  page('Instance unavailable', 'This instance is being upgraded. Please try again later.', 503);
