import { catalogue } from '../../texts/catalogue.js';
import type { TextStore } from '../../texts/text-store.js';
import type { SearchFacts } from '../provider.js';
import { searchText } from './search-text.js';

export const searchTexts = catalogue('servicenow-search', () => ({ placeholder: 'INC0010042 or row count' }));

export const searchFacts = (texts: TextStore): SearchFacts => ({ ...texts.of(searchTexts), searchText });
