/** Returns the address of the page's settings, where it may become a link: http(s), or relative to the page. */
export function settingsAddress(value: string | null | undefined): string | undefined {
  if (!value || !URL.canParse(value, document.baseURI)) return undefined;
  const { protocol, href } = new URL(value, document.baseURI);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
