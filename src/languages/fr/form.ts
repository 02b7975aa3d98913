import type { Words } from '../../texts/catalogue.js';
import type { FormTexts } from '../../texts/en/form.js';

const labels = {
  table: 'Table',
  title: 'Brève description',
  description: 'Description',
  category: 'Catégorie',
  subcategory: 'Sous-catégorie',
  impact: 'Impact',
  urgency: 'Urgence',
  assignment_group: 'Groupe d’affectation',
  caller: 'Appelant',
  priority: 'Priorité',
};

export const form = ({ product, format: { list, number, plural, sentences } }: Words): FormTexts => ({
  labels,
  none: 'Aucune valeur',
  yes: 'Oui',
  no: 'Non',
  firstChoose: (label) => `Choisissez d’abord « ${label} »`,
  reset: (label, values, parent) => `Le champ ${label} a été réinitialisé, car « ${list(values)} » n’est pas disponible pour « ${parent} ».`,
  resetToo: (label) => `Le champ ${label} a également été réinitialisé.`,
  localTime: 'Dans votre fuseau horaire. Enregistré en UTC.',
  gone: (value) => `${value} (n’est plus disponible)`,
  misfit: (value, parent) => `« ${value} » n’est pas disponible pour « ${parent} ». Choisissez une autre valeur, ou aucune.`,
  retired: (value) => `« ${value} » n’est plus disponible. Choisissez une autre valeur, ou aucune.`,
  reveal: 'Afficher les caractères',
  required: (label) => `Saisissez une valeur pour le champ ${label}.`,
  choose: (label) => `Choisissez une valeur pour le champ ${label}.`,
  chooseFirst: (label, dependent) => `Choisissez d’abord une valeur pour le champ ${label}. Le champ ${dependent} en dépend.`,
  forms: {
    number: 'Saisissez un nombre, par exemple 12 ou 3.5.',
    integer: 'Saisissez un nombre entier.',
    email: 'Saisissez une adresse e-mail.',
    url: 'Saisissez une adresse web, par exemple https://example.com.',
    boolean: 'Choisissez Oui ou Non.',
    date: 'Choisissez une date.',
  },
  several: 'Maintenez Ctrl ou ⌘ pour choisir plusieurs valeurs.',
  unreadable: (count) =>
    plural(count, {
      one: `${number(count)} champ du formulaire n’a pas pu être lu et n’est pas affiché.`,
      many: `${number(count)} de champs du formulaire n’ont pas pu être lus et ne sont pas affichés.`,
      other: `${number(count)} champs du formulaire n’ont pas pu être lus et ne sont pas affichés.`,
    }),
  left: (count) =>
    plural(count, {
      one: `Il reste au plus ${number(count)} caractère.`,
      many: `Il reste au plus ${number(count)} de caractères.`,
      other: `Il reste au plus ${number(count)} caractères.`,
    }),
  over: (limit) =>
    plural(limit, {
      one: `Le texte dépasse ${number(limit)} caractère.`,
      many: `Le texte dépasse ${number(limit)} de caractères.`,
      other: `Le texte dépasse ${number(limit)} caractères.`,
    }),
  together: (...parts) => sentences(...parts),
  // « Raccourcir de … à … » would be read as the number to take off.
  tooLong: (length, limit) =>
    plural(limit, {
      one: `Ramenez ce texte de ${number(length)} à ${number(limit)} caractère.`,
      many: `Ramenez ce texte de ${number(length)} à ${number(limit)} de caractères.`,
      other: `Ramenez ce texte de ${number(length)} à ${number(limit)} caractères.`,
    }),
  summary: (count) =>
    plural(count, {
      one: `${number(count)} champ demande votre attention.`,
      many: `${number(count)} de champs demandent votre attention.`,
      other: `${number(count)} champs demandent votre attention.`,
    }),
  stranger: (field, detail) => `${field} : ${detail}`,
  typedIsKept: (text) => sentences(text, 'Votre saisie est conservée.'),

  suggestions: 'Suggestions',
  searchAmong: (count) => `Rechercher parmi ${number(count)} choix`,
  remove: (label) => `Retirer ${label}`,
  otherFields: 'Autres champs',
  shownFields: 'Champs affichés',
  requiredFields: (count) => `Obligatoires (${number(count)})`,
  allFields: (count) => `Tous les champs (${number(count)})`,
  searching: 'Recherche…',
  searchFailed: (cause) => sentences(cause, 'Continuez à saisir pour relancer la recherche.'),
  found: (shown, total) => {
    if (shown === 0) return 'Aucun résultat.';
    if (total > shown) return `Résultats affichés : ${number(shown)} sur ${number(total)}. Précisez votre saisie pour réduire la liste.`;
    return plural(shown, { one: `${number(shown)} résultat.`, many: `${number(shown)} de résultats.`, other: `${number(shown)} résultats.` });
  },
  noMatch: (typed) => `« ${typed} » n’est pas dans la liste. Choisissez une entrée, ou videz le champ.`,
  notLookedUp: (typed) => `Impossible de rechercher « ${typed} ». Réessayez, ou videz le champ.`,
  didYouMean: (name) => `Vouliez-vous dire « ${name} » ?`,

  keepEditing: 'Poursuivre la saisie',
  stillSaving: { title: 'Enregistrement toujours en cours…', text: `Cette boîte de dialogue reste ouverte jusqu’à la réponse de ${product}.` },
});
