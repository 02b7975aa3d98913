/** What stands right above a block of code, and says who holds it: `<!-- tried: node -->`, `<!-- from: path -->`, `<!-- not tried: why -->`. */
export interface Mark {
  readonly kind: 'tried' | 'from' | 'not tried';
  /** How it is tried, the file that it is from, or why it is not tried. */
  readonly text: string;
}

/** A block of code of a Markdown document. */
export interface Block {
  /** The line of its fence, from 1. */
  readonly line: number;
  /** As its fence names it; empty where that names none. */
  readonly language: string;
  /** Its lines, without the indentation of the fence, each with its end. */
  readonly code: string;
  readonly mark?: Mark;
}

const fence = /^( *)```(\w*)$/;
const mark = /^ *<!-- (tried|from|not tried): (.*\S) -->$/;

/** Finds the blocks of code of a document, in their order. */
export function blocksIn(document: string): Block[] {
  const lines = document.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [, indentation, language] = fence.exec(lines[at] ?? '') ?? [];
    if (indentation === undefined || language === undefined) continue;
    const end = lines.indexOf(`${indentation}\`\`\``, at + 1);
    const code = lines.slice(at + 1, end === -1 ? lines.length : end).map((line) => `${line.replace(indentation, '')}\n`);
    const marked = markIn(lines[at - 1] ?? '');
    blocks.push({ line: at + 1, language, code: code.join(''), ...(marked && { mark: marked }) });
    at += code.length + 1;
  }
  return blocks;
}

function markIn(line: string): Mark | undefined {
  const [, kind, text] = mark.exec(line) ?? [];
  return kind === undefined || text === undefined ? undefined : { kind: kind as Mark['kind'], text };
}

/** Returns the blocks of a document that are tried in one way. */
export const triedIn = (document: string, how: string): Block[] => blocksIn(document).filter(({ mark: marked }) => marked?.kind === 'tried' && marked.text === how);

/** Returns their code alone. */
export const triedBlocks = (document: string, how: string): string[] => triedIn(document, how).map(({ code }) => code);
