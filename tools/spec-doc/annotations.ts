/** A `// spec:` comment of a test file: the rows that the test below it proves. */
export interface Annotation {
  readonly ids: readonly string[];
  /** The line of the comment, from 1. */
  readonly line: number;
  /** Whether a test stands right below, with nothing but comments between. */
  readonly isAboveTest: boolean;
}

const comment = /^\s*\/\/ spec: (.*)$/;
const anyComment = /^\s*\/\//;
const test = /^\s*it(?:\.each)?\(/;

const idsOf = (list: string): string[] => list.split(',').map((id) => id.trim()).filter((id) => id !== '');

/** Finds the `// spec: 0.7, 1.3-link-last` comments of a test file; a long list goes on in the next such comment. */
export function readAnnotations(text: string): Annotation[] {
  const lines = text.split('\n');
  return lines.flatMap((content, index) => {
    const list = comment.exec(content)?.[1];
    if (list === undefined) return [];
    const below = lines.slice(index + 1).find((line) => !anyComment.test(line)) ?? '';
    return [{ ids: idsOf(list), line: index + 1, isAboveTest: test.test(below) }];
  });
}
