const secretName = /password|passwd|secret|api[-_]?key|token$|^(?:assertion|code|sysparm_ck)$/i;
/** A quick test: most texts speak of nothing that could be a secret. */
const secretWord = /passw|secret|api[-_]?key|token|assertion|code|sysparm_ck/i;

/**
 * A name of a secret with what sets its value apart, in JSON, in a form, in an address, in XML, or as the name of a part
 * of a multipart body. Every repetition has an end or a text of its own, so that no text can make the search slow.
 */
const namedValue = new RegExp(
  [
    String.raw`(?:password|passwd|secret|api[-_]?key)[\w-]{0,40}(?:\\{0,3}["'\]])?\s*(?:[:=>]|!=)`,
    String.raw`(?:token|assertion|sysparm_ck)(?:=|\\{0,3}["']\s*[:=]|>)`,
    String.raw`(?:^|[?&])code=`,
    String.raw`\bname=["']?[\w.-]{0,40}(?:password|passwd|secret|api[-_]?key|token)`,
  ].join('|'),
  'i',
);

/**
 * A condition of an encoded query on a secret column, whose operator is a word, with blanks around it or none:
 * `user_passwordSTARTSWITHabc`, ` user_password IN abc`; or of `sysparm_having`: `max^user_password^>^abc`.
 */
const condition =
  /(?:^|\^(?:OR|NQ|EQ)?|[?&=])[\s+]{0,9}[a-z0-9_.]{0,60}(?:password|passwd|secret|api_?key|token)[a-z0-9_.]{0,40}(?:[A-Z!<>@]|[\s+]{1,9}(?:[A-Z]{2}|[!<>])|\^[!<>=])/;

/** Whether what goes by this name is a secret: a parameter, a key of a JSON object, a header. */
export const isSecretName = (name: string): boolean => secretName.test(name);

/** Whether a text holds a secret together with its name, however its letters are escaped. */
export function hasSecretText(text: string): boolean {
  const readable = unescaped(text);
  return secretWord.test(readable) && (namedValue.test(readable) || condition.test(readable));
}

/** Whether a key of a JSON text, at any depth, names a secret. */
export function hasSecretKey(text: string): boolean {
  if (!/^\s*[{[]/.test(text) || !secretWord.test(unescaped(text))) return false;
  // No recursion: how deep it goes is up to the sender.
  const values = [parseJson(text)];
  for (let value = values.pop(); value !== undefined; value = values.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && Object.keys(value).some(isSecretName)) return true;
    for (const inner of Object.values(value)) values.push(inner);
  }
  return false;
}

const escape = /\\u00([0-7][0-9a-f])|%([0-7][0-9a-f])/gi;
/** An address within an address within an address is escaped so often. */
const maxRounds = 3;

/** The text with the letters that JSON and addresses can write as an escape. In UTF-16 there is a zero beside each. */
function unescaped(text: string): string {
  let readable = text.replaceAll('\0', '');
  for (let round = 0; round < maxRounds && /\\u00|%/.test(readable); round += 1) {
    readable = readable.replace(escape, (_, json?: string, address?: string) => String.fromCharCode(parseInt(json ?? address ?? '', 16)));
  }
  return readable;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
