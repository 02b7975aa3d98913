import type { Words } from '../../texts/catalogue.js';
import type { CreateTexts } from '../../texts/en/create.js';

const relations = { anomaly: 'Lié à cette anomalie', table: 'Même table', datastore: 'Même datastore' };

export const create = ({ product, provider, format: { list, number, plural } }: Words): CreateTexts => ({
  title: `Créer un ticket ${provider}`,
  createdTitle: 'Ticket créé',
  create: 'Créer',
  creating: 'Création…',
  loading: 'Chargement du formulaire…',
  appended: `Ajouté sous votre texte par ${product}`,
  previewPending: `Chargement de ce que ${product} ajoute…`,
  previewFailed: 'Impossible de charger l’aperçu. Vous pouvez quand même créer le ticket.',
  appendedShortened: 'Ajouté sous votre texte, raccourci faute de place',
  omitted: 'Votre texte ne laisse pas de place aux détails de l’anomalie, ils figurent donc dans cette note de travail.',
  noPreview: `${product} ajoute les détails de l’anomalie sous votre texte.`,
  adds: `${product} ajoute les détails de l’anomalie et un lien sous votre texte.`,
  priority: (label) => `Priorité ${label}`,
  priorityHelp: `${provider} détermine la priorité d’après les champs Impact et Urgence.`,

  restored: 'Votre brouillon a été restauré.',
  discardDraft: 'Supprimer le brouillon',
  question: 'Fermer sans créer le ticket ?',
  explanation: 'Le brouillon reste avec cette anomalie jusqu’à ce que vous créiez le ticket ou fermiez cet onglet.',
  keptInPage: 'Ce navigateur ne peut pas enregistrer de brouillons. Le vôtre est conservé jusqu’à ce que vous rechargiez la page.',
  keepDraft: 'Garder le brouillon et fermer',

  checkingRelated: 'Recherche d’incidents existants…',
  noRelated: 'Aucun incident ouvert pour cette anomalie, cette table ou ce datastore.',
  relatedUnknown: 'Impossible de rechercher des incidents existants.',
  relatedFound: (count) =>
    plural(count, {
      one: `${number(count)} incident ouvert concerne peut-être le même problème`,
      many: `${number(count)} d’incidents ouverts concernent peut-être le même problème`,
      other: `${number(count)} incidents ouverts concernent peut-être le même problème`,
    }),
  why: (relation, anomalies) => {
    if (anomalies < 2) return relations[relation];
    const others = plural(anomalies - 1, {
      one: `Lié à cette anomalie et à ${number(anomalies - 1)} autre`,
      many: `Lié à cette anomalie et à ${number(anomalies - 1)} d’autres`,
      other: `Lié à cette anomalie et à ${number(anomalies - 1)} autres`,
    });
    const linked = { anomaly: others, table: `Même table, lié à ${number(anomalies)} anomalies`, datastore: `Même datastore, lié à ${number(anomalies)} anomalies` };
    return linked[relation];
  },
  linkWrites: '« Lier plutôt » ajoute à cet incident les détails de l’anomalie, tels qu’affichés sous Description, et une note de travail.',
  linkInstead: 'Lier plutôt',
  gone: (ticket) => `${ticket} n’est plus ouvert, rien n’y a donc été écrit. Créez un ticket, ou liez un autre incident.`,
  more: (count) => `Afficher ${number(count)} de plus`,

  createAgain: 'Créer à nouveau',
  pending: { title: 'Création toujours en cours…', text: `Le ticket existe peut-être déjà. Cette boîte de dialogue reste ouverte jusqu’à la réponse de ${provider}.` },
  unclear: 'On ne sait pas si le ticket a été créé.',
  unclearForGood: `Aucune confirmation n’est arrivée. Cherchez d’abord le ticket dans ${provider}. Le créer à nouveau peut produire un doublon.`,
  reopened: {
    title: `${provider} n’a jamais confirmé un ticket que vous avez envoyé.`,
    text: 'Le ticket existe peut-être. Vérifier à nouveau ne créera pas de doublon. Les champs montrent ce qui a été envoyé.',
  },
  stillUnclear: 'On ne sait toujours pas si le ticket a été créé.',
  done: 'Terminé',
  dropped: `${provider} n’a pas conservé ces valeurs. Corrigez-les dans l’incident.`,
  droppedField: (label, sent, stored) =>
    stored ? `${label} : vous avez choisi « ${sent} » ; ${provider} a enregistré « ${stored} ».` : `${label} : vous avez choisi « ${sent} » ; ${provider} a laissé le champ vide.`,
  recent: (tickets) =>
    plural(tickets.length, {
      one: `${list(tickets)} a été lié à cette anomalie juste avant. Vérifiez s’il s’agit du même problème.`,
      many: `${list(tickets)} ont été liés à cette anomalie juste avant. Vérifiez s’il s’agit du même problème.`,
      other: `${list(tickets)} ont été liés à cette anomalie juste avant. Vérifiez s’il s’agit du même problème.`,
    }),
  ignored: (labels) => `${product} n’a pas envoyé ces champs à ${provider} : ${list(labels)}.`,
});
