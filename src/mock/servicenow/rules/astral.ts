import type { InstanceSettings } from '../settings/settings.js';

const astralCharacters = /[\u{10000}-\u{10FFFF}]/gu;

/** Returns what a database keeps of a text: one with three bytes a character has no room for those beyond U+FFFF (servicenow-api.md 3.5). */
export function keptText(text: string, astral: InstanceSettings['astral']): string {
  return astral === 'store' ? text : text.replace(astralCharacters, astral === 'drop' ? '' : '?');
}
