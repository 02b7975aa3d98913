/** A way of putting things that docs/content.md has another one for. */
export interface Avoided {
  readonly pattern: RegExp;
  readonly instead: string;
}

const avoided = (pattern: RegExp, instead: string): Avoided => ({ pattern, instead });

/** Contractions that are not made. */
const stiff: readonly Avoided[] = [
  avoided(/\bcan(no| no)t\b/i, 'can’t'),
  avoided(/\b(do|does|did|is|are|was|were|has|have|had|would|could|should) not\b/i, 'don’t, isn’t, wasn’t, couldn’t'),
  avoided(/\bwill not\b/i, 'won’t'),
  avoided(/(?<!\bas )\b(it|that|there|what|who|here) is\b/i, 'it’s, there’s, what’s'),
  avoided(/\b(you|they|we) are\b/i, 'you’re, they’re'),
];

/** One name for one thing. */
const names: readonly Avoided[] = [
  avoided(/\be-mail/i, 'email'),
  avoided(/\buser name\b/i, 'username'),
  avoided(/\blog ?(in|out|on)\b/i, 'sign in, sign out'),
  avoided(/\badmins?\b(?! role)/i, 'administrator'),
  avoided(/(?<!historical |user )\brecords?\b(?! in \S)/i, 'incident, ticket'),
  avoided(/\bstates?\b(?! [⟦\d$])/i, 'status'),
  avoided(/\bthe (anomaly )?block\b/i, 'the anomaly’s details'),
  avoided(/(?<!work )\bnotes?\b(?! (arrive|wait))/i, 'work note'),
  avoided(/\brights?\b(?! (now|password))/i, 'access, role, permission'),
  avoided(/\bprivileges?\b/i, 'access'),
  avoided(/\banswer/i, 'respond, response'),
  avoided(/\brefus|\bdeclin/i, 'reject'),
  avoided(/\bforbid/i, 'deny'),
];

/** Words that nobody says here, or not to a reader. */
const words: readonly Avoided[] = [
  avoided(/\b(please|sorry|oops|unfortunately|successfully|simply|easily|obviously)\b/i, 'nothing'),
  avoided(/\b(we|us|our|ours)\b/i, 'the name of who acts'),
  avoided(/\b(somebody|anybody|nobody)\b/i, 'someone, anyone, no one'),
  avoided(/\bmeanwhile\b/i, 'in the meantime'),
  avoided(/\bby (now|itself|themselves)\b/i, 'now, automatically'),
  avoided(/\bany more\b(?! )|\bno more\b/i, 'anymore, no longer'),
  avoided(/\ball the same\b/i, 'still'),
  avoided(/\bas last known\b/i, 'last known'),
  avoided(/\bin doubt\b/i, 'if unsure, it’s not clear whether'),
  avoided(/\b(current|this) release\b/i, 'for now'),
  avoided(/\bmay not\b(?! (accept|be the))/i, 'can’t'),
  avoided(/(^|[.:] )Where\b(?![^.]*\?)(?! to )/, 'If'),
  avoided(/, too\b/, 'too'),
  avoided(/\b(invalid|illegal|fatal|abort|terminate|kill)/i, 'what is wrong, stop'),
  avoided(/\b(click|tap)\b/i, 'choose, press, open'),
  avoided(/\b(e\.g\.|i\.e\.|etc\.|via|and\/or|in order to)/i, 'for example, with, to'),
  avoided(/\bmended\b/i, 'fixed'),
  avoided(/\btyping error/i, 'typo'),
  avoided(/\black(s|ing)?\b/i, 'doesn’t have, missing'),
];

/** How a text is set. */
const signs: readonly Avoided[] = [
  avoided(/ {2}|^ | $/, 'one space, between words'),
  avoided(/['"`]/, '’ “ ”'),
  avoided(/\.\.\./, '…'),
  avoided(/!/, 'a full stop'),
  avoided(/\(s\)/, 'a form for each number'),
  avoided(/ · | [-–—] (?!\D{3,12}$)/, 'a sentence for each'),
  // What a named field is told is a line of a list.
  avoided(/;(?! (ServiceNow|⟦|\$))/, 'a full stop, because, so'),
  // It leads to what follows: a value, a list, what stands below; or to a line of a field that is named before it.
  avoided(/(?<![⟦$][^:]*): (?!⟦|\$|[a-z_]+, )/, 'a full stop, because, so, if'),
];

const everything: readonly Avoided[] = [...stiff, ...names, ...words, ...signs];

/** Says what is to be put otherwise, and how. */
export const findings = (text: string, list: readonly Avoided[] = everything): string[] =>
  list.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [`“${found}” → ${instead}: ${text}`];
  });
