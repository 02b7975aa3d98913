import { floor, percent, type FolderScore, type Score } from './score.js';

const introduction = `# Mutation tests

Generated from [mutation.json](mutation.json); do not edit. \`npm run mutate\` changes one small thing of the source at a time
(a comparison, a condition, a number, a call that goes) and has the nearest tests run: one of them has to fail. At
least ${floor} % have to be noticed, and each change that no test notices has a reason, in tools/mutate/survivors.json.`;

/** Returns the text of docs/mutation.md. @param isThere tells whether a file that was judged then is there still */
export function mutationPage({ commit, partial, folders, survivors }: Score, isThere: (file: string) => boolean = () => true): string {
  const state = `Of commit ${commit.slice(0, 12)}.${partial ? ' **Partial**: not all mutants have been tried.' : ''}`;
  const rows = [...folders.map(row), `| all | ${cells(folders)} |`];
  const table = ['| folder | mutants | killed | survived | not tried | score |', '|---|---|---|---|---|---|', ...rows].join('\n');
  return `${[introduction, state, table, '## Survivors', survivors.length === 0 ? 'None.' : survivorTable(survivors, isThere)].join('\n\n')}\n`;
}

const row = (score: FolderScore): string => `| ${score.folder} | ${cells([score])} |`;

function cells(rows: readonly FolderScore[]): string {
  const sum = (key: 'mutants' | 'killed' | 'survived' | 'untried'): number => rows.reduce((total, score) => total + score[key], 0);
  const tried = sum('killed') + sum('survived');
  return [sum('mutants'), sum('killed'), sum('survived'), sum('untried'), tried === 0 ? '' : `${percent(rows).toFixed(1)} %`].join(' | ');
}

function survivorTable(survivors: Score['survivors'], isThere: (file: string) => boolean): string {
  const place = (file: string, line: number): string => `${file.replace(/^src\//, '')}:${line}`;
  const linked = (file: string, line: number): string => (isThere(file) ? `[${place(file, line)}](../${file})` : `${place(file, line)}, gone since`);
  const rows = survivors.map(({ file, line, change, reason }) => `| ${linked(file, line)} | ${code(change)} | ${reason ?? '**none**'} |`);
  return ['| where | change | why it may live |', '|---|---|---|', ...rows].join('\n');
}

/** Returns a text as code in a cell; `` ` `` and `|` would end it. */
const code = (text: string): string => `\`\` ${text.replaceAll('|', '\\|')} \`\``;
