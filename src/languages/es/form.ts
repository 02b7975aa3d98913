import type { Words } from '../../texts/catalogue.js';
import type { FormTexts } from '../../texts/en/form.js';

const labels: Readonly<Record<string, string>> = {
  table: 'Tabla',
  title: 'Breve descripción',
  description: 'Descripción',
  category: 'Categoría',
  subcategory: 'Subcategoría',
  impact: 'Impacto',
  urgency: 'Urgencia',
  assignment_group: 'Grupo de asignación',
  caller: 'Solicitante',
  priority: 'Prioridad',
};

export const form = ({ product, format: { list, number, plural, sentences } }: Words): FormTexts => ({
  labels,
  none: 'Ninguno',
  yes: 'Sí',
  no: 'No',
  firstChoose: (label: string): string => `Elija primero ${label}`,
  reset: (label: string, values: readonly string[], parent: string): string => `Se restableció ${label} porque «${list(values)}» no está disponible para ${parent}.`,
  resetToo: (label: string): string => `También se restableció ${label}.`,
  localTime: 'En su zona horaria. Se guarda en UTC.',
  gone: (value: string): string => `${value} (ya no disponible)`,
  misfit: (value: string, parent: string): string => `«${value}» no está disponible para ${parent}. Elija otro valor o ninguno.`,
  retired: (value: string): string => `«${value}» ya no está disponible. Elija otro valor o ninguno.`,
  reveal: 'Mostrar caracteres',
  required: (label: string): string => `Introduzca un valor para ${label}.`,
  choose: (label: string): string => `Elija un valor para ${label}.`,
  chooseFirst: (label: string, dependent: string): string => `Elija primero un valor para ${label}. ${dependent} depende de ese valor.`,
  forms: {
    // The form takes no decimal comma, which much of the Spanish-speaking world would write.
    number: 'Introduzca un número, con punto decimal si hace falta, por ejemplo 12 o 3.5.',
    integer: 'Introduzca un número entero.',
    email: 'Introduzca una dirección de correo electrónico.',
    url: 'Introduzca una dirección web, por ejemplo https://example.com.',
    boolean: 'Elija Sí o No.',
    date: 'Elija una fecha.',
  },
  several: 'Mantenga presionada la tecla Ctrl o ⌘ para elegir más de una opción.',
  unreadable: (count: number): string =>
    plural(count, {
      one: '1 campo del formulario no se pudo leer y no se muestra.',
      many: `${number(count)} de campos del formulario no se pudieron leer y no se muestran.`,
      other: `${number(count)} campos del formulario no se pudieron leer y no se muestran.`,
    }),
  left: (count: number): string =>
    plural(count, {
      one: 'Queda como máximo 1 carácter.',
      many: `Quedan como máximo ${number(count)} de caracteres.`,
      other: `Quedan como máximo ${number(count)} caracteres.`,
    }),
  over: (limit: number): string => `Esto supera los ${number(limit)} caracteres.`,
  together: (...parts: string[]): string => sentences(...parts),
  tooLong: (length: number, limit: number): string => `Acorte este texto de ${number(length)} a ${number(limit)} caracteres.`,
  summary: (count: number): string =>
    plural(count, {
      one: '1 campo requiere su atención.',
      many: `${number(count)} de campos requieren su atención.`,
      other: `${number(count)} campos requieren su atención.`,
    }),
  stranger: (field: string, detail: string): string => `${field}: ${detail}`,
  typedIsKept: (text: string): string => sentences(text, 'Lo que ha introducido se conserva.'),

  suggestions: 'Sugerencias',
  searchAmong: (count: number): string => `Buscar entre ${number(count)} opciones`,
  remove: (label: string): string => `Quitar ${label}`,
  otherFields: 'Otros campos',
  shownFields: 'Campos mostrados',
  requiredFields: (count: number): string => `Obligatorios (${number(count)})`,
  allFields: (count: number): string => `Todos los campos (${number(count)})`,
  searching: 'Buscando…',
  searchFailed: (cause: string): string => sentences(cause, 'Siga escribiendo para buscar de nuevo.'),
  found: (shown: number, total: number): string => {
    if (shown === 0) return 'Sin resultados.';
    if (total > shown) return `Se muestran ${number(shown)} de ${number(total)}. Escriba más para acotar la lista.`;
    return plural(shown, { one: '1 resultado.', many: `${number(shown)} de resultados.`, other: `${number(shown)} resultados.` });
  },
  noMatch: (typed: string): string => `«${typed}» no está en la lista. Elija una entrada o vacíe el campo.`,
  notLookedUp: (typed: string): string => `No se pudo buscar «${typed}». Inténtelo de nuevo o vacíe el campo.`,
  didYouMean: (name: string): string => `¿Quiso decir «${name}»?`,

  keepEditing: 'Seguir editando',
  stillSaving: { title: 'Aún se está guardando…', text: `Este cuadro de diálogo permanece abierto hasta que ${product} responda.` },
});
