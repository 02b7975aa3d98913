import type { Words } from '../../texts/catalogue.js';
import type { DefaultsTexts } from '../../texts/en/defaults.js';

export const defaults = ({ provider }: Words): DefaultsTexts => ({
  lead: 'Les nouveaux tickets commencent avec ces valeurs. Toute personne qui crée un ticket peut les modifier.',
  loading: 'Chargement des valeurs par défaut…',
  unclear: {
    title: 'On ne sait pas si les valeurs par défaut ont été enregistrées.',
    text: 'Aucune confirmation n’est arrivée. Vous pouvez les enregistrer à nouveau sans risque.',
  },
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  gone: `Fermez cette boîte de dialogue et connectez à nouveau ${provider}.`,
  question: 'Fermer sans enregistrer les valeurs par défaut ?',
  explanation: 'Les nouveaux tickets continueront de commencer avec les valeurs enregistrées auparavant.',
  discard: 'Abandonner les modifications',
  none: 'Aucune valeur par défaut',
  example: 'Exemple :',
  nothing: 'Rien. Le champ est vide au départ.',
});
