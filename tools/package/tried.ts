/** Returns the blocks of code of a document that are marked as tried: `<!-- tried: node -->` before the fence. */
export const triedBlocks = (document: string, how: string): string[] =>
  [...document.matchAll(/^<!-- tried: (\w+) -->\n```\w+\n([\s\S]*?)^```$/gm)].filter(([, marked]) => marked === how).map(([, , code = '']) => code);
