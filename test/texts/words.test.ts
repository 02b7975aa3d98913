import { describe, expect, it } from 'vitest';
import { said, type Said } from './support/said.js';
import { findings } from './support/words.js';

/** Texts that are as they are for a reason. */
const fixed: Readonly<Record<string, string>> = {
  'panel.created': 'the message of domain S2',
  'connection.add': 'a name of domain S2',
  'connection.edit': 'a name of domain S4',
  'disconnect.title': 'a name of domain S5',
  'create.relatedFound': 'the line that unfolds a list',
  'servicenow-settings.address.confirm': 'the label of a checkbox',
};

/** They stand in the place of a time, in a sentence of another text, or behind the line that they are about. */
const goingOn = /^(list\.(synced|neverSynced|noLongerSyncing)|rows\.(never|by)|link\.(opened|linked)|panel\.tested|(test|report)\.status\.\w+|report\.unanswered|connection\.auth\.methods\.vault)$/;

/** Names of the interface, of roles and of ServiceNow's own pages. */
const names =
  /\b(ServiceNow|Qualytics|Linked Tickets|Short Description|Assignment Groups?|Description|Impact|Urgency|Category|Subcategory|Caller|Username|Password|Settings|Integrations?|Incident|Manager|Admin|Reporter|In Progress|On Hold|High|Critical|Moderate|Low|Planning|OAuth|Basic|URL|ACL|API|TLS|IP|MFA|UTC|ID|INC\d+|Ctrl|Yes|No|Create|Test connection|Link ticket|Link|Roles|Edit|System Definition|Choice Lists|User Administration|Groups|Value|Copy sys_id|Web service access only)\b/g;

/** A step of one failure may be that of another. */
const byFailure = /\.(problems|causes|forbidden|administratorSteps|grants|previewBlock)\./;

const spoken = [...said()].filter(({ key }) => !(key in fixed));
const wordsIn = (text: string): number => text.split(/\s+/).length;
const told = ({ key, text }: Said): string => `${key}: ${text}`;

/** What happened, or cause and next step: one of a pair, of a list of steps, or named for it. */
const isExplanation = ({ key }: Said): boolean =>
  /^[\w-]+\.(?!labels)[^.]+(\.[\w-]+)*\.(title|text|cause)$|\.(steps|yours|noPart|rights|administratorSteps|grants)\.|(Help|Failed|Unclear)$/.test(key) && !key.includes('.guide.');

/** How sentences begin that say what is so, and labels do not. */
const beginsAsSentence =
  /^(Couldn’t|It’s|There’s|You’re|Nothing|Someone) |^(This|These|You|Your|ServiceNow|Qualytics)\b.* (is|are|was|were|can|has|had|adds|sets|uses|runs|limits|rejected|\w+n’t)\b/;

/** Longer than a label, or of more than one sentence. */
const isSentence = (one: Said): boolean => isExplanation(one) || wordsIn(one.text) > 7 || /[.?] [\p{Lu}“⟦]/u.test(one.text) || beginsAsSentence.test(one.text);

/** Lines of a list, each with its outcome behind it. */
const isCheck = ({ key }: Said): boolean => key.startsWith('servicenow-settings.checks.');

/** A text given to a sentence of its own, which is then the last one. */
const endsGiven = ({ text }: Said): boolean => /⟦.⟧$/.test(text);

/** What a press does, by its first word. */
const isAction = ({ key, text }: Said): boolean =>
  /^(Add|Cancel|Check|Close|Connect|Copy|Create|Disconnect|Discard|Dismiss|Edit|Get|Hide|Keep|Link|Open|Reload|Remove|Retry|Save|Show|Sign|Stop|Sync|Test|Try|Undo|Unlink|Update|Use)( |$)/.test(text) &&
  !/[.?]$/.test(text) &&
  !key.startsWith('servicenow');

/** Capitals inside a sentence. */
const capitalsIn = (text: string): string[] =>
  text.replaceAll(names, '').replaceAll(/(^\W*|[.?:…>⟧] “?)\p{Lu}/gu, '').match(/\b\p{Lu}\p{L}+/gu) ?? [];

describe('the texts', () => {
  it('say nothing that the guidelines have other words for', () => {
    expect(spoken.flatMap(({ key, text }) => findings(text).map((found) => `${key}: ${found}`))).toEqual([]);
  });

  it('end each sentence, be it of a notice, a help or an error', () => {
    const open = spoken.filter((one) => isSentence(one) && !isCheck(one) && !endsGiven(one) && !/([.?]”?|…)$/.test(one.text));
    expect(open.map(told)).toEqual([]);
  });

  it('begin with a capital, but for those that go on from elsewhere', () => {
    expect(spoken.filter(({ key, text }) => /^\p{Ll}/u.test(text) && !goingOn.test(key) && !/^(https:|servicenow\.com)/.test(text)).map(told)).toEqual([]);
    expect(spoken.filter(({ key, text }) => /^\p{Lu}/u.test(text) && goingOn.test(key)).map(told)).toEqual([]);
  });

  it('are in sentence case, but for names', () => {
    expect(spoken.flatMap((one) => capitalsIn(one.text).map((word) => `${word} in ${told(one)}`))).toEqual([]);
  });

  it('say on a button what it does, in six words at most', () => {
    const actions = spoken.filter(isAction);
    expect(actions.length).toBeGreaterThan(50);
    expect(actions.filter(({ text }) => wordsIn(text) > 6).map(told)).toEqual([]);
  });

  it('begin alike wherever nobody knows what became of something', () => {
    const unclear = spoken.filter(({ text }) => text.includes('clear whether'));
    expect(unclear.length).toBeGreaterThan(8);
    for (const { text } of unclear) expect(text).toMatch(/^It’s (still )?not clear whether .+ (was|were) \w+\.$/);
  });

  it('stand once, whatever part says them', () => {
    const keys = new Map<string, Set<string>>();
    for (const { key, text } of spoken) if (wordsIn(text) > 3 && !byFailure.test(key)) keys.set(text, (keys.get(text) ?? new Set()).add(key));
    expect([...keys].filter(([, here]) => here.size > 1).map(([text, here]) => `${[...here].join(', ')}: ${text}`)).toEqual([]);
  });
});
