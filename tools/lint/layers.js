import { posix, relative, sep } from 'node:path';

/**
 * @typedef {object} Zone
 * @property {readonly string[]} imports the other zones that files of this one may import
 * @property {readonly (string | RegExp)[]} packages the packages that they may import
 */

/** @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: {
    type: 'problem',
    docs: { description: 'Holds the arrows between the layers, whichever way an import is written.' },
    messages: {
      zone: '{{from}} may not import {{to}}.',
      outside: '“{{name}}” leads out of the source: import a package by its name.',
      package: '{{from}} may not import the package “{{name}}”.',
      glob: 'An import names its module: a pattern may take in any of them.',
      computed: 'An import names its module, so that it can be checked.',
    },
    schema: [{ type: 'object' }],
  },
  create(context) {
    const zones = /** @type {Record<string, Zone>} */ (context.options[0]);
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const from = zoneOf(zones, file);
    if (from === undefined) return {};
    /** @param {{ value?: unknown } | null | undefined} source the name of what is imported, or what computes it */
    const check = (source) => {
      if (!source) return;
      const problem = typeof source.value === 'string' ? problemOf(zones, from, file, source.value) : { messageId: 'computed' };
      if (problem) context.report({ node: source, ...problem });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
      TSExternalModuleReference: ({ expression }) => check(expression),
      'CallExpression[callee.name="require"][arguments.0.type="Literal"]': ({ arguments: [name] }) => check(name),
      'CallExpression[callee.object.type="MetaProperty"][callee.property.name=/^glob/]': (node) => context.report({ node, messageId: 'glob' }),
      'NewExpression[callee.name="URL"][arguments.1.object.type="MetaProperty"]': ({ arguments: [name] }) => check(name),
    };
  },
};

/** Says what is wrong with an import; undefined where nothing is. */
function problemOf(zones, from, file, name) {
  const { imports, packages } = zones[from];
  if (!name.startsWith('.') && !name.startsWith('/')) {
    const isAllowed = packages.some((pattern) => (typeof pattern === 'string' ? pattern === name : pattern.test(name)));
    return isAllowed ? undefined : { messageId: 'package', data: { from, name } };
  }
  const to = zoneOf(zones, posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts'));
  if (to === undefined) return { messageId: 'outside', data: { name } };
  return to === from || imports.includes(to) ? undefined : { messageId: 'zone', data: { from, to } };
}

/** Returns the narrowest zone that a file is in. */
function zoneOf(zones, file) {
  const around = Object.keys(zones).filter((zone) => file === zone || file.startsWith(`${zone}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}
