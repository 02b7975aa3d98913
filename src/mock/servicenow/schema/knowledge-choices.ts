import type { ChoiceList } from './choice-list.js';

/** The lists of knowledge articles. */
export const knowledgeChoices: readonly ChoiceList[] = [
  {
    name: 'kb_knowledge',
    element: 'workflow_state',
    choices: ['draft', 'review', 'published', ['pending_retirement', 'Pending retirement'], 'retired', 'outdated'],
  },
  {
    name: 'kb_knowledge',
    element: 'article_type',
    choices: [
      ['text', 'HTML'],
      ['wiki', 'Wiki'],
    ],
  },
];
