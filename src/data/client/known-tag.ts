/** Returns a BCP 47 tag as it is written, `''` for what is none. */
export function knownTag(tag: string | null | undefined): string {
  try {
    return new Intl.Locale(tag ?? '').toString();
  } catch {
    return '';
  }
}

/** Returns the language of the page, `''` where it does not say; there may be no page. */
export const pageTag = (): string => knownTag((globalThis as { document?: Document }).document?.documentElement.lang);
