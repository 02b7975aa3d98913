const maxLength = 300;

/** What a client sent, fit for a terminal: cut where it is long, and without characters that steer one. */
export function logLine(text: string): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength / 2)} … ${text.slice(-maxLength / 2)} (${text.length} characters)` : text;
  return cut.replace(/\p{Cc}/gu, '?');
}
