import type { TextsOf } from '../../texts/catalogue.js';
import type { TextStore } from '../../texts/text-store.js';
import type { SearchFacts } from '../provider.js';
import { readSearch } from './search-text.js';

export const searchTexts = {
  part: 'servicenow-search',
  english: () => ({ placeholder: 'INC0010042 or row count' }),
} as const;
export type SearchTexts = TextsOf<typeof searchTexts>;

export const searchFacts = (texts: TextStore): SearchFacts => ({ ...texts.of(searchTexts), readSearch });
