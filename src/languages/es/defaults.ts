import type { Words } from '../../texts/catalogue.js';
import type { DefaultsTexts } from '../../texts/en/defaults.js';

export const defaults = ({ provider }: Words): DefaultsTexts => ({
  lead: 'Los tickets nuevos empiezan con estos valores. Quien cree un ticket puede cambiarlos.',
  loading: 'Cargando los valores predeterminados…',
  unclear: {
    title: 'No está claro si se guardaron los valores predeterminados.',
    text: 'No se recibió confirmación. Puede volver a guardarlos sin riesgo.',
  },
  save: 'Guardar',
  saving: 'Guardando…',
  gone: `Cierre este cuadro de diálogo y vuelva a conectar ${provider}.`,
  question: '¿Cerrar sin guardar los valores predeterminados?',
  explanation: 'Los tickets nuevos seguirán empezando con los valores guardados antes.',
  discard: 'Descartar cambios',
  none: 'Sin valor predeterminado',
  example: 'Ejemplo:',
  nothing: 'Nada. El campo empieza vacío.',
});
