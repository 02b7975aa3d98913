/** A pattern of secrets beside what it catches. The test of this table holds each pattern to its examples. */
interface SecretPattern {
  readonly catches: string;
  readonly pattern: RegExp;
  /** Texts that the pattern finds a secret in. */
  readonly examples: readonly string[];
  /** Texts that look much the same, and hold none. */
  readonly others: readonly string[];
}

/** What goes by these names is a secret: a parameter, a key of a JSON object, a header. */
export const secretNames: readonly SecretPattern[] = [
  {
    catches: 'a name with the word in it',
    pattern: /password|passwd|secret|api[-_]?key/i,
    examples: ['user_password', 'Passwd', 'client_secret', 'x-sn-apikey', 'api_key', 'API-Key'],
    others: ['pass', 'key', 'close_code'],
  },
  {
    catches: 'a name that ends in token',
    pattern: /token$/i,
    examples: ['token', 'access_token', 'X-UserToken'],
    others: ['token_type', 'tokens'],
  },
  {
    catches: 'names of OAuth and of sessions, as they are',
    pattern: /^(?:assertion|code|sysparm_ck)$/i,
    examples: ['assertion', 'code', 'sysparm_ck'],
    others: ['close_code', 'assertions'],
  },
];

const word = '(?:password|passwd|secret|api[-_]?key)';

/** A name of a secret with what sets its value apart, wherever it stands in a text. */
const namedValues: readonly SecretPattern[] = [
  {
    catches: 'a name with the word in it, in JSON, in a form, in an address, in XML, or in a condition of a query',
    pattern: new RegExp(String.raw`${word}[\w-]{0,40}(?:\\{0,3}["'\]])?\s*(?:[:=>]|!=)`, 'i'),
    examples: ['{"user_password": "b"}', "{'client_secret':'b'}", '{\\"password\\":\\"b\\"}', 'api_key=b', 'login[password]=b', '<user_password>b', 'user_password!=b'],
    others: ['{"short_description":"Forgot my password"}', 'sysparm_fields=name,user_password'],
  },
  {
    catches: 'a token, an assertion, a session’s check',
    pattern: /(?:token|assertion|sysparm_ck)(?:=|\\{0,3}["']\s*[:=]|>)/i,
    examples: ['refresh_token=b', '{"access_token":"b"}', "assertion='b", '<token>b'],
    others: ['Assertion failed: 40 % of tokens', '"token Expired"'],
  },
  {
    catches: 'an authorization code, as a parameter',
    pattern: /(?:^|[?&])code=/i,
    examples: ['code=b', 'a=1&code=b', '/callback?code=b'],
    others: ['close_code=b', '{"close_code":"Solved"}'],
  },
  {
    catches: 'the name of a part of a multipart body',
    pattern: new RegExp(String.raw`\bname=["']?[\w.-]{0,40}(?:${word}|token)`, 'i'),
    examples: ['form-data; name="user_password"', 'form-data; name=token'],
    others: ['form-data; name="table_name"', 'filename="a"'],
  },
];

/** The column of a condition, at the beginning of a query or of one of its parts. */
const column = String.raw`(?:^|\^(?:OR|NQ|EQ)?|[?&=])[\s+]{0,9}[a-z0-9_.]{0,60}(?:password|passwd|secret|api_?key|token)[a-z0-9_.]{0,40}`;

/** A condition of an encoded query on a secret column. Operators are in capitals, so that case matters. */
const conditions: readonly SecretPattern[] = [
  {
    catches: 'an operator right behind the column',
    pattern: new RegExp(`${column}[A-Z!<>@]`),
    examples: ['user_passwordSTARTSWITHb', 'active=true^ORuser_passwordINb', '^NQcaller_id.user_password<b'],
    others: ['short_descriptionLIKEpassword^active=true', 'user_password'],
  },
  {
    catches: 'an operator after blanks',
    pattern: new RegExp(String.raw`${column}[\s+]{1,9}(?:[A-Z]{2}|[!<>])`),
    examples: [' user_password IN b', 'user_password+STARTSWITH+b', 'a=1^ user_password > b'],
    others: ['token Expired', 'password reset'],
  },
  {
    catches: 'a condition of `sysparm_having`',
    pattern: new RegExp(String.raw`${column}\^[!<>=]`),
    examples: ['max^user_password^>^b', 'min^user_password^=^b'],
    others: ['max^impact^>^1', 'user_password^active=true'],
  },
];

/**
 * A secret together with its name in a text whose letters are not escaped. Every repetition has an end or a text of its
 * own, so that no text can make a search slow.
 */
export const secretTexts: readonly SecretPattern[] = [...namedValues, ...conditions];
