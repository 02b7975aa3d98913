import type { FormField } from '../../contract/create-ticket.js';
import { closest } from '../ui/combobox/closest.js';

/** Characters: what is longer is no name of something. */
const longestSuggested = 200;

/** Returns what a text most likely should be, by the values seen in the instance; undefined where it is one of them, or like none. */
export const suggestionFor = ({ suggestions }: FormField, value: string): string | undefined =>
  value === '' || value.length > longestSuggested || suggestions.some((one) => one === value) ? undefined : closest(value, suggestions);
