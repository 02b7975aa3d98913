import type { Words } from '../../texts/catalogue.js';
import type { FormTexts } from '../../texts/en/form.js';

export const form = ({ product, format: { list, number, plural, sentences } }: Words): FormTexts => ({
  labels: {
    table: 'Tabelle',
    title: 'Kurzbeschreibung',
    description: 'Beschreibung',
    category: 'Kategorie',
    subcategory: 'Unterkategorie',
    impact: 'Auswirkung',
    urgency: 'Dringlichkeit',
    assignment_group: 'Zuweisungsgruppe',
    caller: 'Anrufer',
    priority: 'Priorität',
  },
  none: 'Keine Angabe',
  yes: 'Ja',
  no: 'Nein',
  firstChoose: (label) => `Zuerst ${label} wählen`,
  reset: (label, values, parent) => `${label} wurde zurückgesetzt, weil „${list(values)}“ für ${parent} nicht verfügbar ist.`,
  resetToo: (label) => `${label} wurde ebenfalls zurückgesetzt.`,
  localTime: 'In Ihrer Zeitzone. Gespeichert in UTC.',
  gone: (value) => `${value} (nicht mehr verfügbar)`,
  misfit: (value, parent) => `„${value}“ ist für ${parent} nicht verfügbar. Wählen Sie einen anderen Wert oder keinen.`,
  retired: (value) => `„${value}“ ist nicht mehr verfügbar. Wählen Sie einen anderen Wert oder keinen.`,
  reveal: 'Zeichen anzeigen',
  required: (label) => `Geben Sie einen Wert für ${label} ein.`,
  choose: (label) => `Wählen Sie einen Wert für ${label}.`,
  chooseFirst: (label, dependent) => `Wählen Sie zuerst einen Wert für ${label}. ${dependent} hängt davon ab.`,
  forms: {
    number: 'Geben Sie eine Zahl ein, etwa 12 oder 3.5.',
    integer: 'Geben Sie eine ganze Zahl ein.',
    email: 'Geben Sie eine E-Mail-Adresse ein.',
    url: 'Geben Sie eine Webadresse ein, etwa https://example.com.',
    boolean: 'Wählen Sie Ja oder Nein.',
    date: 'Wählen Sie ein Datum.',
  },
  several: 'Halten Sie Strg oder ⌘ gedrückt, um mehrere zu wählen.',
  unreadable: (count) =>
    plural(count, { one: '1 Formularfeld konnte nicht gelesen werden und wird nicht angezeigt.', other: `${number(count)} Formularfelder konnten nicht gelesen werden und werden nicht angezeigt.` }),
  left: (count) => plural(count, { one: 'Höchstens 1 Zeichen übrig.', other: `Höchstens ${number(count)} Zeichen übrig.` }),
  over: (limit) => `Das ist länger als ${number(limit)} Zeichen.`,
  together: (...parts) => sentences(...parts),
  tooLong: (length, limit) => `Kürzen Sie dies von ${number(length)} auf ${number(limit)} Zeichen.`,
  summary: (count) => plural(count, { one: '1 Feld muss geprüft werden.', other: `${number(count)} Felder müssen geprüft werden.` }),
  stranger: (field, detail) => `${field}: ${detail}`,
  typedIsKept: (text) => sentences(text, 'Ihre Eingaben bleiben erhalten.'),

  suggestions: 'Vorschläge',
  searchAmong: (count) => `${number(count)} Werte durchsuchen`,
  remove: (label) => `${label} entfernen`,
  otherFields: 'Weitere Felder',
  shownFields: 'Angezeigte Felder',
  requiredFields: (count) => `Pflichtfelder (${number(count)})`,
  allFields: (count) => `Alle Felder (${number(count)})`,
  searching: 'Suche läuft …',
  searchFailed: (cause) => sentences(cause, 'Tippen Sie weiter, um erneut zu suchen.'),
  found: (shown, total) => {
    if (shown === 0) return 'Keine Ergebnisse.';
    if (total > shown) return `${number(shown)} von ${number(total)}. Geben Sie mehr ein, um die Liste einzugrenzen.`;
    return plural(shown, { one: '1 Ergebnis.', other: `${number(shown)} Ergebnisse.` });
  },
  noMatch: (typed) => `„${typed}“ steht nicht auf der Liste. Wählen Sie einen Eintrag oder leeren Sie das Feld.`,
  notLookedUp: (typed) => `„${typed}“ konnte nicht nachgeschlagen werden. Versuchen Sie es erneut oder leeren Sie das Feld.`,
  didYouMean: (name) => `Meinten Sie „${name}“?`,

  keepEditing: 'Weiter bearbeiten',
  stillSaving: { title: 'Wird noch gespeichert …', text: `Dieser Dialog bleibt offen, bis ${product} antwortet.` },
});
