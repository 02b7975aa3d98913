import type { ServiceNowTexts } from '../../providers/servicenow/texts.js';

export const servicenow = (): ServiceNowTexts => ({
  states: {
    '1': 'Nouveau',
    '2': 'En cours',
    '3': 'En attente',
    '6': 'Résolu',
    '7': 'Fermé',
    '8': 'Annulé',
  },
  unknown: 'Inconnu',
  state: (code) => `État ${code}`,
  problems: {
    'provider-forbidden': {
      title: 'Le compte de service n’a pas les accès nécessaires dans ServiceNow.',
      text: 'Demandez à votre administrateur ServiceNow si le compte a un rôle tel que itil ou sn_incident_write, et si une ACL ou une règle d’application à portée limitée (scoped application) refuse l’accès à la table Incident ou à ses champs.',
    },
    'provider-hibernating': {
      title: 'L’instance ServiceNow est en hibernation.',
      text: 'Demandez à son propriétaire de la réveiller dans le portail des développeurs ServiceNow, puis réessayez.',
    },
    'provider-rejected': {
      title: 'ServiceNow a rejeté le ticket.',
      text: 'Une politique de données, une règle métier ou une ACL de l’instance en est la cause. Demandez à votre administrateur ServiceNow quelles valeurs sont attendues.',
    },
  },
});
