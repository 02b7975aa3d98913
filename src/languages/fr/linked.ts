import type { Words } from '../../texts/catalogue.js';
import type { LinkedTexts } from '../../texts/en/linked.js';

const blocks: LinkedTexts['blocks'] = {
  shortened: 'Les détails de l’anomalie ont été raccourcis pour tenir dans la description.',
  omitted: 'La description n’avait pas de place pour les détails de l’anomalie, seule une note de travail a donc été ajoutée.',
};

export const linked = ({ provider, format: { sentences } }: Words): LinkedTexts => ({
  linking: 'Liaison…',
  pending: { title: 'Liaison toujours en cours…', text: `Cette boîte de dialogue reste ouverte jusqu’à la réponse de ${provider}.` },
  check: (ticket) => `Vérifier ${ticket} à nouveau`,
  doNotReload: 'Ne rechargez pas la page tant que ce n’est pas réglé. Ce navigateur ne peut pas mémoriser la requête.',
  blocks,
  linked: (ticket, block, overwritten) =>
    sentences(
      `${ticket} a été lié.`,
      {
        appended: 'Les détails de l’anomalie et une note de travail ont été ajoutés à l’incident.',
        shortened: 'Les détails de l’anomalie, raccourcis faute de place, et une note de travail ont été ajoutés à l’incident.',
        present: 'L’incident contenait déjà les détails de l’anomalie, seule une note de travail a donc été ajoutée.',
        omitted: 'La description n’avait pas de place pour les détails de l’anomalie, seule une note de travail a donc été ajoutée.',
        unreadable: 'Le compte de service ne peut pas lire la description, seule une note de travail a donc été ajoutée.',
        unknown: 'L’incident a été mis à jour.',
      }[block],
      overwritten ? 'Quelqu’un d’autre a modifié la description entre-temps. Vérifiez l’historique de l’incident.' : '',
    ),
  linkedBefore: (ticket) => `${ticket} est déjà lié à cette anomalie. Rien n’a été écrit dans l’incident.`,
  linkedInstead: (ticket) => `${ticket} a été lié. Aucun nouveau ticket n’a été créé.`,
  created: (ticket, anomalyId, block) => {
    const remark = blocks[block] ?? '';
    if (!ticket) return sentences(`Un ticket a été créé et lié à l’anomalie ${anomalyId}.`, remark);
    const done = `Ticket ${ticket} créé et lié à l’anomalie ${anomalyId}`;
    return remark ? sentences(`${done}.`, remark) : done;
  },
  notLinkedHelp: 'Liez-le maintenant, ou plus tard par son numéro.',
  unreadable: `Le numéro du ticket n’a pas pu être lu. Cherchez le ticket dans ${provider} et ne le créez pas à nouveau.`,
  open: (ticket) => (ticket ? `Ouvrir ${ticket} dans ${provider}` : `Ouvrir le ticket dans ${provider}`),
});
