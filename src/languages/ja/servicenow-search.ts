import type { SearchTexts } from '../../providers/servicenow/search.js';

export const servicenowSearch = (): SearchTexts => ({ placeholder: 'INC0010042 または 行数' });
