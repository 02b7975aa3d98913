import ts from 'typescript';

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Makes each line break in the `html` templates of a file, with the indentation around it, one space, and none before the end of
 * a tag: HTML reads it so, and no minifier looks into a template. Texts that keep their white space come from expressions, which are left alone.
 */
export function compactTemplates(source: string): string {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html') edits.push(...partsOf(node.template).map(compact));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true));
  return edits.sort((one, other) => other.start - one.start).reduce((text, { start, end, text: next }) => text.slice(0, start) + next + text.slice(end), source);
}

const partsOf = (template: ts.TemplateLiteral): readonly ts.Node[] =>
  ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)];

const compact = (part: ts.Node): Edit => ({ start: part.getStart(), end: part.getEnd(), text: part.getText().replace(/\s*\n\s*>/g, '>').replace(/\s*\n\s*/g, ' ') });
