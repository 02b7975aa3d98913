/** Style sheets in a file, as it is written or as tsc prints it: the templates of `css`, which hold no template of their own. */
const sheets = /\bcss ?`([^`]*)`/g;

/**
 * Takes comments and white space out of the style sheets of a file. What is written for people stays in the sources; a
 * page does not download it, and no minifier looks into a template.
 */
export const compactStyles = (source: string): string => source.replace(sheets, (_, sheet: string) => `css\`${compact(sheet)}\``);

const compact = (sheet: string): string =>
  sheet
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    // What is put in keeps its spaces: `${row} + 3px` is no calculation without them.
    .replace(/(\$\{[^}]*\})| ?([{};,]) ?/g, '$1$2')
    // A colon in a selector may have a space before it, and has none behind it.
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/ ?> ?/g, '>')
    .trim();
