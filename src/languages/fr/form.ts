import type { Words } from '../../texts/catalogue.js';
import type { FormTexts } from '../../texts/en/form.js';

export const form = ({ product, format: { list, number, plural, sentences } }: Words): FormTexts => ({
  labels: {
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
  },
  none: 'Aucun choix',
  yes: 'Oui',
  no: 'Non',
  firstChoose: (label) => `Choisissez d’abord : ${label}`,
  reset: (label, values, parent) => `${label} : valeur effacée, car « ${list(values)} » n’est pas disponible pour ${parent}.`,
  resetToo: (label) => `${label} : valeur également effacée.`,
  localTime: 'Dans votre fuseau horaire. Enregistré en UTC.',
  gone: (value) => `${value} (plus disponible)`,
  misfit: (value, parent) => `« ${value} » n’est pas disponible pour ${parent}. Choisissez une autre valeur, ou aucune.`,
  retired: (value) => `« ${value} » n’est plus disponible. Choisissez une autre valeur, ou aucune.`,
  reveal: 'Afficher les caractères',
  required: (label) => `Saisissez une valeur pour ${label}.`,
  choose: (label) => `Choisissez une valeur pour ${label}.`,
  chooseFirst: (label, dependent) => `Choisissez d’abord une valeur pour ${label}. ${dependent} en dépend.`,
  forms: {
    number: 'Saisissez un nombre, par exemple 12 ou 3.5.',
    integer: 'Saisissez un nombre entier.',
    email: 'Saisissez une adresse e-mail.',
    url: 'Saisissez une adresse Web, par exemple https://example.com.',
    boolean: 'Choisissez Oui ou Non.',
    date: 'Choisissez une date.',
  },
  several: 'Maintenez Ctrl ou ⌘ pour en choisir plusieurs.',
  unreadable: (count) => {
    const form = `${number(count)} champs du formulaire n’ont pas pu être lus et ne sont pas affichés.`;
    return plural(count, { one: `${number(count)} champ du formulaire n’a pas pu être lu et n’est pas affiché.`, many: form, other: form });
  },
  left: (count) => {
    const form = `Il reste au plus ${number(count)} caractères.`;
    return plural(count, { one: `Il reste au plus ${number(count)} caractère.`, many: form, other: form });
  },
  over: (limit) => `C’est plus long que ${number(limit)} caractères.`,
  together: (...parts) => sentences(...parts),
  tooLong: (length, limit) => `Raccourcissez ceci de ${number(length)} à ${number(limit)} caractères.`,
  summary: (count) => {
    const form = `${number(count)} champs sont à vérifier.`;
    return plural(count, { one: `${number(count)} champ est à vérifier.`, many: form, other: form });
  },
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
    if (total > shown) return `${number(shown)} sur ${number(total)}. Précisez votre saisie pour réduire la liste.`;
    const form = `${number(shown)} résultats.`;
    return plural(shown, { one: `${number(shown)} résultat.`, many: form, other: form });
  },
  noMatch: (typed) => `« ${typed} » n’est pas dans la liste. Choisissez une entrée ou videz le champ.`,
  notLookedUp: (typed) => `Impossible de rechercher « ${typed} ». Réessayez ou videz le champ.`,
  didYouMean: (name) => `Vouliez-vous dire « ${name} » ?`,

  keepEditing: 'Continuer la saisie',
  stillSaving: { title: 'Enregistrement toujours en cours…', text: `Cette fenêtre reste ouverte jusqu’à la réponse de ${product}.` },
});
