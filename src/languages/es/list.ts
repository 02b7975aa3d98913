import type { Words } from '../../texts/catalogue.js';
import type { ListTexts } from '../../texts/en/list.js';

export const list = ({ provider, format: { number, plural } }: Words): ListTexts => ({
  heading: 'Tickets vinculados',
  count: (shown: number, total: number): string => (total > shown ? `${number(shown)} de ${number(total)}` : number(shown)),
  create: 'Crear ticket',
  link: 'Vincular ticket',
  empty: 'No hay tickets vinculados',
  adviceCreate: 'Cree un ticket si el problema es nuevo y único.',
  adviceLink: 'Vincule un incidente que ya cubra esta anomalía.',
  adviceUnchanged: 'No vincule un incidente que no deba cambiar.',
  adviceUnsure: 'En caso de duda, cree un ticket nuevo.',
  loading: 'Cargando tickets vinculados…',
  noView: 'No tiene permiso para ver los tickets de esta anomalía.',
  noViewHelp: 'Pida a un administrador el permiso de equipo Reporter en el almacén de datos de la anomalía.',
  formerInstance: (count: number): string =>
    plural(count, {
      one: '1 ticket pertenece a una instancia que ya no está conectada.',
      many: `${number(count)} de tickets pertenecen a una instancia que ya no está conectada.`,
      other: `${number(count)} tickets pertenecen a una instancia que ya no está conectada.`,
    }),
  noLongerSync: (count: number): string =>
    plural(count, {
      one: 'Este ticket ya no se sincroniza. Muestra su último estado conocido.',
      many: 'Estos tickets ya no se sincronizan. Muestran su último estado conocido.',
      other: 'Estos tickets ya no se sincronizan. Muestran su último estado conocido.',
    }),
  openSettings: 'Abrir configuración',
  otherActive: (label: string): string => `Este espacio de trabajo usa ${label} para los tickets.`,
  otherActiveHelp: (label: string): string => `No puede crear ni vincular tickets de ${provider} mientras haya una conexión con ${label}.`,
  archived: (status: string): string =>
    status
      ? `Esta anomalía está archivada como ${status}. Restáurela para crear o vincular tickets.`
      : 'Esta anomalía está archivada. Restáurela para crear o vincular tickets.',
  oneWay: `Los cambios en ${provider} no afectan a esta anomalía. Reconozca o archive la anomalía aquí.`,
  alsoOn: (count: number): string =>
    plural(count, {
      one: 'También vinculado a 1 anomalía más.',
      many: `También vinculado a ${number(count)} de anomalías más.`,
      other: `También vinculado a ${number(count)} anomalías más.`,
    }),
  unreadable: (count: number): string =>
    plural(count, {
      one: '1 ticket vinculado no se pudo leer y no se muestra.',
      many: `${number(count)} de tickets vinculados no se pudieron leer y no se muestran.`,
      other: `${number(count)} tickets vinculados no se pudieron leer y no se muestran.`,
    }),
  createOpen: (title: string): string => `No está claro si se creó el ticket «${title}».`,

  details: (ticket: string): string => `Detalles de ${ticket}`,
  unlink: (ticket: string): string => `Desvincular ${ticket}`,
  removeLink: 'Quitar vínculo',
  retryNow: 'Reintentar ahora',
  syncing: 'Sincronizando…',
  removeLinkTo: (ticket: string): string => `Quitar vínculo con ${ticket}`,
  retryTicket: (ticket: string): string => `Reintentar ahora para ${ticket}`,
  syncingTicket: (ticket: string): string => `Sincronizando… ${ticket}`,
  sort: 'Ordenar',
  sortBy: { state: 'Estado', newest: 'Más recientes', priority: 'Prioridad' },
  stages: { open: 'Abiertos', resolved: 'Resueltos', closed: 'Cerrados' },
  noPriority: 'Sin prioridad',
  assigned: 'Asignado a',
  priority: 'Prioridad',
  synced: 'sincronizado',
  neverSynced: 'aún sin sincronizar',
  noLongerSyncing: 'ya no se sincroniza',

  pending: (count: number): string =>
    plural(count, {
      one: '1 nota de trabajo está pendiente de envío.',
      many: `${number(count)} de notas de trabajo están pendientes de envío.`,
      other: `${number(count)} notas de trabajo están pendientes de envío.`,
    }),
  undelivered: (count: number): string =>
    plural(count, {
      one: '1 nota de trabajo no se entregó.',
      many: `${number(count)} de notas de trabajo no se entregaron.`,
      other: `${number(count)} notas de trabajo no se entregaron.`,
    }),
  failed: 'La última sincronización falló. Se reintenta automáticamente.',
  noteFailed: (count: number): string =>
    plural(count, {
      one: '1 nota de trabajo aún no se ha entregado. Se reintenta automáticamente.',
      many: `${number(count)} de notas de trabajo aún no se han entregado. Se reintenta automáticamente.`,
      other: `${number(count)} notas de trabajo aún no se han entregado. Se reintenta automáticamente.`,
    }),
  paused: 'La sincronización está en pausa hasta que se reemplacen las credenciales.',
  broken: 'Este ticket no se está sincronizando.',
  lastKnown: (state: string): string => `El último estado conocido es ${state}.`,
  lastKnownAt: (state: string, when: string): string => `El último estado conocido es ${state}, ${when}.`,
  pausedHelp: 'La sincronización está en pausa hasta que esto se corrija. Cada ticket muestra su último estado conocido.',
  retryingHelp: 'La sincronización se reintenta automáticamente. Puede que los estados no estén al día.',
});
