function answer(document: string, status: number): Response {
  return new Response(document, { status, headers: { 'Content-Type': 'text/html;charset=UTF-8' } });
}

/**
 * Returns what a developer instance that went to sleep answers everything with, and 200 (servicenow-api.md 1.4). Clients know it by
 * its title, by `<html>` as it is written here, by the question, and by where the link leads.
 */
export const hibernatingPage = (): Response =>
  answer(
    `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>Instance Hibernating page</title></head>
<body><h1>Instance Hibernating page</h1>
<p>Your instance is hibernating. <a href="https://developer.servicenow.com/dev.do#!/home?wu=true">Sign in to the developer site</a> to wake it up.</p>
<p>Want to find out why instances hibernate?</p><p><small>Mock ServiceNow</small></p></body></html>`,
    200,
  );

const redirect = (status: number, location: string): Response => new Response(null, { status, headers: { Location: location } });

/** Returns what an instance answers that has another address by now. */
export function movedAnswer(address: string): Response {
  const { pathname, search } = new URL(address);
  return redirect(301, `https://moved.service-now.com${pathname}${search}`);
}

/** Returns what a single sign-on answers in front of an instance; the request that it hands along is for nobody else. */
export const signInAnswer = (address: string): Response =>
  redirect(302, `https://login.example.com/saml2?SAMLRequest=c2VjcmV0&RelayState=${encodeURIComponent(address)}`);

/** Returns what a proxy answers that wants to know who asks. */
export const proxySignInPage = (): Response =>
  answer('<!DOCTYPE html>\n<html><head><title>401 Authorization Required</title></head><body><h1>Sign in to the proxy</h1></body></html>', 401);

/** Returns what an address rule, or a firewall, answers in front of an instance. */
export const addressDeniedPage = (): Response =>
  answer('<!DOCTYPE html>\n<html><head><title>Access denied</title></head><body><h1>Your IP address is not allowed</h1></body></html>', 403);

/** Returns what a gateway answers in the place of an instance. */
export const gatewayPage = (status: number): Response =>
  answer(`<html><head><title>${status}</title></head><body><center><h1>${status}</h1></center><hr><center>gateway</center></body></html>`, status);

export const maintenancePage = (): Response =>
  answer(
    `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Instance unavailable</title></head>
<body><h1>Instance unavailable</h1><p>This instance is being upgraded. Please try again later.</p><p><small>Mock ServiceNow</small></p></body></html>`,
    503,
  );
