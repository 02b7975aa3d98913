import type { Words } from '../../texts/catalogue.js';
import type { LinkTexts } from '../../texts/en/link.js';

export const link = ({ provider, format: { list, number, plural } }: Words): LinkTexts => ({
  title: 'Lier un ticket existant',
  search: 'Rechercher par numéro ou brève description',
  prompt: 'Saisissez un numéro ou quelques mots de la brève description, ou collez l’adresse de l’incident.',
  searching: `Recherche dans ${provider}…`,
  none: 'Aucun incident trouvé. Vérifiez le numéro ou l’adresse, ou essayez d’autres mots.',
  noMatch: 'Aucun incident ne correspond. Choisissez tous les états et tous les groupes pour les voir tous.',
  found: (count, total) =>
    total > count
      ? `${number(count)} sur ${number(total)} incidents`
      : plural(count, { one: `${number(count)} incident trouvé.`, many: `${number(count)} d’incidents trouvés.`, other: `${number(count)} incidents trouvés.` }),
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
  unreadable: (count) =>
    plural(count, {
      one: `${number(count)} incident n’a pas pu être lu.`,
      many: `${number(count)} d’incidents n’ont pas pu être lus.`,
      other: `${number(count)} incidents n’ont pas pu être lus.`,
    }),
  searched: (texts) => `Termes recherchés : ${list(texts)}.`,
  strangeHost: (host) => `Cette adresse se trouve sur ${host}, pas sur l’instance connectée.`,
  strangeHostHelp: 'S’il s’agit d’une autre instance, l’incident que vous cherchez n’est peut-être pas parmi ceux ci-dessous. Ouvrez un incident avant de le lier.',
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
  writesTo: (ticket) => `La liaison modifie ${ticket}.`,
  writesGeneral: 'La liaison ajoute les détails de l’anomalie à la fin de la description de l’incident, ainsi qu’une note de travail sur le lien. La description actuelle est conservée.',
  finished: (state) => `L’état de cet incident est « ${state} ». La liaison le complète, mais ne le rouvre pas.`,
  previewBlock: {
    appended: 'Ce texte est ajouté à la fin de la description.',
    shortened: 'Ce texte est ajouté à la fin de la description, raccourci faute de place.',
    present: 'La description contient déjà les détails de cette anomalie et reste inchangée.',
    omitted: 'La description n’a pas de place pour les détails de cette anomalie et reste inchangée.',
    unreadable: 'Le compte de service ne peut pas lire la description, elle reste donc inchangée.',
    unknown: 'Ce texte est ajouté à la fin de la description.',
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
    state === undefined ? `${ticket} est déjà lié, ou est désormais introuvable.` : `L’état du ticket ${ticket} est maintenant « ${state} ». Vérifiez l’incident avant de le lier.`,
});
