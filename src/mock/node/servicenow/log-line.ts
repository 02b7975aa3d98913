const maxLength = 300;

/** Makes what a client sent fit for a terminal: cuts it where it is long, and drops characters that steer one. */
export function logLine(text: string): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength / 2)} … ${text.slice(-maxLength / 2)} (${text.length} characters)` : text;
  return cut.replace(/\p{Cc}/gu, '?');
}
