import type { Words } from '../../texts/catalogue.js';
import type { LinkTexts } from '../../texts/en/link.js';

export const link = ({ provider, format: { list, number, plural } }: Words): LinkTexts => ({
  title: 'Vincular ticket existente',
  search: 'Buscar por número o breve descripción',
  prompt: 'Introduzca un número o algunas palabras de la breve descripción, o pegue la dirección del incidente.',
  searching: `Buscando en ${provider}…`,
  none: 'No se encontraron incidentes. Compruebe el número o la dirección, o pruebe con otras palabras.',
  noMatch: 'Ningún incidente coincide. Elija cualquier estado y cualquier grupo para verlos todos.',
  found: (count: number, total: number): string =>
    total > count
      ? `${number(count)} de ${number(total)} incidentes`
      : plural(count, {
          one: 'Se encontró 1 incidente.',
          many: `Se encontraron ${number(count)} de incidentes.`,
          other: `Se encontraron ${number(count)} incidentes.`,
        }),
  filtered: (count: number, loaded: number, more: boolean): string => {
    const form = `Coinciden ${number(count)} de los ${number(loaded)} incidentes cargados.`;
    const said = plural(count, { one: `Coincide ${number(count)} de los ${number(loaded)} incidentes cargados.`, many: form, other: form });
    return more ? `${said} Muestre más para filtrar el resto.` : said;
  },
  filterGroup: 'Filtrar por grupo de asignación',
  anyGroup: 'Cualquier grupo',
  showMore: 'Mostrar más',
  showingMore: 'Cargando…',
  chooseOne: (count: number): string => {
    const form = `Elija uno de los ${number(count)} incidentes de abajo. Pulse la flecha abajo para ir a ellos.`;
    return plural(count, { one: 'Elija el incidente de abajo. Pulse la flecha abajo para ir a él.', many: form, other: form });
  },
  linkedAlready: (ticket: string): string => `${ticket} ya está vinculado. Busque otro incidente.`,
  unreadable: (count: number): string =>
    plural(count, {
      one: 'No se pudo leer 1 incidente.',
      many: `No se pudieron leer ${number(count)} de incidentes.`,
      other: `No se pudieron leer ${number(count)} incidentes.`,
    }),
  searched: (texts: readonly string[]): string => `Se buscó: ${list(texts)}.`,
  strangeHost: (host: string): string => `Esta dirección es de ${host}, no de la instancia conectada.`,
  strangeHostHelp: 'Si es otra instancia, puede que ninguno de los incidentes de abajo sea el que busca. Abra el incidente antes de vincularlo.',
  incidents: 'Incidentes encontrados',
  related: 'Relacionados con esta anomalía',
  recent: 'Vinculados recientemente',
  suggested: (count: number): string => {
    const form = `Abajo se sugieren ${number(count)} incidentes.`;
    return plural(count, { one: 'Abajo se sugiere 1 incidente.', many: form, other: form });
  },
  opened: (when: string): string => `abierto ${when}`,
  linked: (when: string): string => `vinculado ${when}`,
  alreadyLinked: 'Ya vinculado',

  description: 'Descripción actual',
  writesTo: (ticket: string): string => `Vincular cambia ${ticket}.`,
  writesGeneral: 'Al vincular, se agregan los detalles de la anomalía al final de la descripción del incidente y una nota de trabajo sobre el vínculo. La descripción actual se mantiene.',
  finished: (state: string): string => `El estado de este incidente es ${state}. Al vincularlo se le agrega texto, pero no se vuelve a abrir.`,
  previewBlock: {
    appended: 'Esto se agrega al final de la descripción.',
    shortened: 'Esto se agrega al final de la descripción, acortado para que quepa.',
    present: 'La descripción ya tiene los detalles de esta anomalía y se queda como está.',
    omitted: 'En la descripción no caben los detalles de esta anomalía, así que se queda como está.',
    unreadable: 'La cuenta de servicio no puede leer la descripción, así que se queda como está.',
    unknown: 'Esto se agrega al final de la descripción.',
  },
  workNote: 'Nota de trabajo:',
  wholeText: 'Mostrar el texto completo',
  appended: 'Agregado a la descripción',
  previewLoading: 'Cargando el texto exacto…',
  previewFailed: 'No se pudo cargar el texto exacto.',

  link: 'Vincular',
  linkTicket: (ticket: string): string => `Vincular ${ticket}`,
  linkAnyway: (ticket: string): string => `Vincular ${ticket} de todos modos`,
  nothingChosen: 'Elija primero un incidente.',
  changed: (ticket: string, state: string | undefined): string =>
    state === undefined
      ? `${ticket} ya está vinculado o ya no se encuentra.`
      : `El estado de ${ticket} es ahora ${state}. Revise el incidente antes de vincularlo.`,
});
