/** Answers requests in a server's place. */
export type Answer = (request: Request) => Promise<Response>;

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'";

/** The HTML page with its style sheets inside of it and without scripts: fit for a frame that can load nothing. */
export async function selfContained(html: string, url: URL, answer: Answer): Promise<string> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const script of page.querySelectorAll('script')) script.remove();
  await Promise.all([...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map((link) => inline(link, url, answer)));
  page.head.prepend(policyElement(page));
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

async function inline(link: HTMLLinkElement, url: URL, answer: Answer): Promise<void> {
  const style = link.ownerDocument.createElement('style');
  const response = await answer(new Request(new URL(link.getAttribute('href') ?? '', url)));
  if (response.ok) style.textContent = await response.text();
  link.replaceWith(style);
}

function policyElement(page: Document): HTMLMetaElement {
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  return meta;
}
