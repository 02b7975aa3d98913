import type { Words } from '../../texts/catalogue.js';
import type { LinkTexts } from '../../texts/en/link.js';

export const link = ({ provider, format: { list, number, plural } }: Words): LinkTexts => ({
  title: 'Lier un ticket existant',
  search: 'Rechercher par numéro ou brève description',
  prompt: 'Saisissez un numéro ou quelques mots de la brève description, ou collez l’adresse de l’incident.',
  searching: `Recherche dans ${provider}…`,
  none: 'Aucun incident trouvé. Vérifiez le numéro ou l’adresse, ou essayez d’autres mots.',
  noMatch: 'Aucun incident ne correspond. Choisissez tous les états et tous les groupes pour les voir tous.',
  found: (count, total) => {
    const form = `${number(count)} incidents trouvés.`;
    return total > count
      ? `${number(count)} sur ${number(total)} incidents`
      : plural(count, { one: `${number(count)} incident trouvé.`, many: form, other: form });
  },
  filtered: (count, loaded, more) => {
    const form = `${number(count)} des ${number(loaded)} incidents chargés correspondent.`;
    const said = plural(count, { one: `${number(count)} des ${number(loaded)} incidents chargés correspond.`, many: form, other: form });
    return more ? `${said} Affichez-en plus pour filtrer les autres.` : said;
  },
  filterGroup: 'Filtrer par groupe d’affectation',
  anyGroup: 'Tous les groupes',
  showMore: 'Afficher plus',
  showingMore: 'Chargement…',
  chooseOne: (count) => {
    const form = `Choisissez l’un des ${number(count)} incidents ci-dessous. Appuyez sur la flèche vers le bas pour y accéder.`;
    return plural(count, { one: 'Choisissez l’incident ci-dessous. Appuyez sur la flèche vers le bas pour y accéder.', many: form, other: form });
  },
  linkedAlready: (ticket) => `${ticket} est déjà lié. Cherchez un autre incident.`,
  unreadable: (count) => {
    const form = `${number(count)} incidents n’ont pas pu être lus.`;
    return plural(count, { one: `${number(count)} incident n’a pas pu être lu.`, many: form, other: form });
  },
  searched: (texts) => `Recherche effectuée : ${list(texts)}.`,
  strangeHost: (host) => `Cette adresse est celle de ${host}, pas de l’instance connectée.`,
  strangeHostHelp: 'S’il s’agit d’une autre instance, les incidents ci-dessous ne sont peut-être pas celui que vous cherchez. Ouvrez-en un avant de le lier.',
  incidents: 'Incidents trouvés',
  related: 'En rapport avec cette anomalie',
  recent: 'Liés récemment',
  suggested: (count) => {
    const form = `${number(count)} incidents sont proposés ci-dessous.`;
    return plural(count, { one: `${number(count)} incident est proposé ci-dessous.`, many: form, other: form });
  },
  opened: (when) => `ouvert ${when}`,
  linked: (when) => `lié ${when}`,
  alreadyLinked: 'Déjà lié',

  description: 'Description actuelle',
  writesTo: (ticket) => `Lier modifie ${ticket}.`,
  writesGeneral: 'Lier ajoute les détails de l’anomalie à la fin de la description de l’incident, et une note de travail au sujet du lien. La description actuelle est conservée.',
  finished: (state) => `L’état de cet incident est ${state}. Le lier le complète, mais ne le rouvre pas.`,
  previewBlock: {
    appended: 'Ceci est ajouté à la fin de la description.',
    shortened: 'Ceci est ajouté à la fin de la description, raccourci pour tenir.',
    present: 'La description contient déjà les détails de cette anomalie et reste inchangée.',
    omitted: 'La description n’a pas la place pour les détails de cette anomalie et reste inchangée.',
    unreadable: 'Le compte de service ne peut pas lire la description, elle reste donc inchangée.',
    unknown: 'Ceci est ajouté à la fin de la description.',
  },
  workNote: 'Note de travail :',
  wholeText: 'Afficher le texte complet',
  appended: 'Ajouté à la description',
  previewLoading: 'Chargement du texte exact…',
  previewFailed: 'Impossible de charger le texte exact.',

  link: 'Lier',
  linkTicket: (ticket) => `Lier ${ticket}`,
  linkAnyway: (ticket) => `Lier ${ticket} quand même`,
  nothingChosen: 'Choisissez d’abord un incident.',
  changed: (ticket, state) =>
    state === undefined ? `${ticket} est déjà lié ou n’est plus trouvable.` : `L’état de ${ticket} est maintenant ${state}. Vérifiez l’incident avant de le lier.`,
});
