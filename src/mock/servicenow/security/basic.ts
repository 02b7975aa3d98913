/** A user name and password of `Authorization: Basic`, which are UTF-8; `undefined` for anything else. */
export function parseBasic(authorization: string): { userName: string; password: string } | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const decoded = decodeBase64(encoded);
  const colon = decoded?.indexOf(':') ?? -1;
  if (decoded === undefined || colon < 0) return undefined;
  return { userName: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);

function decodeBase64(encoded: string): string | undefined {
  try {
    const binary = atob(encoded);
    if (isAscii(binary)) return binary;
    return new TextDecoder().decode(Uint8Array.from(binary, (character) => character.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
