import type { FormTexts } from '../../providers/servicenow/form.js';
import type { Words } from '../../texts/catalogue.js';

export const servicenowForm = ({ provider }: Words): FormTexts => ({
  notKey: 'Saisissez un sys_id. Il compte 32 caractères, 0–9 et a–f.',
  noSuchKey: `${provider} ne contient rien qui ait ce sys_id. Vérifiez-le avant de continuer.`,
  showKey: 'Afficher le sys_id',
  hideKey: 'Masquer le sys_id',
  unreadableList: 'Le compte de service ne peut pas lire cette liste. Saisissez un sys_id, qui compte 32 caractères, 0–9 et a–f.',
  keyOnly: 'Saisissez le sys_id du groupe. Il compte 32 caractères, 0–9 et a–f.',
  tableNote: 'Pour le moment, chaque ticket est créé en tant qu’incident.',
  callerNote: 'Pour le moment, l’appelant est le compte de service, quelle que soit votre saisie.',
  priorities: { 1: '1 - Critique', 2: '2 - Élevée', 3: '3 - Modérée', 4: '4 - Faible', 5: '5 - Planification' },
});
