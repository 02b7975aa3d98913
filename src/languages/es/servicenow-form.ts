import type { FormTexts } from '../../providers/servicenow/form.js';
import type { Words } from '../../texts/catalogue.js';

export const servicenowForm = ({ provider }: Words): FormTexts => ({
  notKey: 'Introduzca un sys_id. Tiene 32 caracteres: 0–9 y a–f.',
  noSuchKey: `En ${provider} no hay nada con este sys_id. Compruébelo antes de continuar.`,
  showKey: 'Mostrar sys_id',
  hideKey: 'Ocultar sys_id',
  unreadableList: 'La cuenta de servicio no puede leer esta lista. Introduzca un sys_id, que tiene 32 caracteres: 0–9 y a–f.',
  keyOnly: 'Introduzca el sys_id del grupo. Tiene 32 caracteres: 0–9 y a–f.',
  tableNote: 'Por ahora, todos los tickets se crean como incidentes.',
  callerNote: 'Por ahora, la cuenta de servicio es el solicitante, sea cual sea el valor que introduzca.',
  priorities: { 1: '1 - Crítica', 2: '2 - Alta', 3: '3 - Moderada', 4: '4 - Baja', 5: '5 - Planificación' },
});
