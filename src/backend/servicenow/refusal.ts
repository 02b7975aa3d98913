/** What is behind a write that ServiceNow refuses with 403; nobody can always tell. */
export interface Refusal {
  by: 'rule' | 'rights' | 'unknown';
  /** The fields that a data policy names, as ServiceNow writes them: in the language of the account, split at every comma. */
  fields: string[];
}

const commas = /[,，、،]/u;
const colon = /[:：]/u;

/** The most that is taken over of what an instance names: no instance has more columns that somebody would fill in. */
const mostFields = 50;
const longestName = 100;

/** What names a business rule, in any language: `'<rule name>^<sys_id>'` (`servicenow-api.md 1.4`). */
const ruleName = /\^[0-9a-f]{32}/i;

/** The words of the platform in English, which an instance may speak whatever the language of its texts. */
const rule = /data policy|business rule/i;

/** An access rule calls itself by its abbreviation in other languages, too; beside it letters of theirs may stand without a blank. */
const access = /(?<![a-z\d])ACLs?(?![a-z\d])|security constraint|insufficient rights|not authori[sz]ed|permission/i;

/**
 * Tells a data policy or business rule from an access rule by the shape of what ServiceNow says, which holds in the language of
 * every account: a head, a colon, and on a line of its own what is demanded, a colon, and the labels (`servicenow-api.md 1.4`).
 */
export function readRefusal(message: string, detail: string): Refusal {
  const text = (detail.trim() || message).trim();
  if (ruleName.test(text)) return { by: 'rule', fields: [] };
  const [head = '', ...rest] = text.split(colon);
  const fields = labelsIn(rest.join(':').split(/[\r\n]/)).slice(0, mostFields);
  if (rule.test(text)) return { by: 'rule', fields };
  // A label may hold any word: only what stands before the labels speaks of rights.
  if (fields.length > 0 && !access.test(head)) return { by: /[\r\n]/.test(text) ? 'rule' : 'unknown', fields };
  return { by: access.test(`${message}\n${text}`) ? 'rights' : 'unknown', fields: [] };
}

/** Returns the labels of each line: behind its first colon, on lines of their own below a colon, or before ` is mandatory`. */
function labelsIn(lines: readonly string[]): string[] {
  let isList = false;
  return lines.flatMap((line) => {
    const list = /[:：](.*)/u.exec(line)?.[1];
    if (list === undefined) return namesIn(isList ? line : (/(.+) (?:is|are) mandatory/.exec(line)?.[1] ?? ''));
    isList = list.trim() === '';
    return namesIn(list);
  });
}

const namesIn = (list: string): string[] => list.split(commas).map((name) => name.trim().slice(0, longestName)).filter((name) => name !== '');
