/** Returns a refusal in the error envelope. */
export const refusalBody = (message: string, detail: string | null = null): string => JSON.stringify({ error: { message, detail }, status: 'failure' });

/** Returns a whole answer that refuses and ends the connection, for a socket that has no answer of Node's: `400 Bad Request`. */
export function refusalText(status: string, message: string): string {
  const body = refusalBody(message);
  return `HTTP/1.1 ${status}\r\nContent-Type: application/json;charset=UTF-8\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
