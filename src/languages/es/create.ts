import type { Words } from '../../texts/catalogue.js';
import type { CreateTexts } from '../../texts/en/create.js';

type Relation = Parameters<CreateTexts['why']>[0];

const relations: Readonly<Record<Relation, string>> = {
  anomaly: 'Vinculado a esta anomalía',
  table: 'Misma tabla',
  datastore: 'Mismo almacén de datos',
};

export const create = ({ product, provider, format: { list, number, plural } }: Words): CreateTexts => ({
  title: `Crear ticket de ${provider}`,
  createdTitle: 'Ticket creado',
  create: 'Crear',
  creating: 'Creando…',
  loading: 'Cargando el formulario…',
  appended: `Agregado por ${product} debajo de su texto`,
  previewPending: `Cargando lo que agrega ${product}…`,
  previewFailed: 'No se pudo cargar la vista previa. Aun así, puede crear el ticket.',
  appendedShortened: 'Agregado debajo de su texto, acortado para que quepa',
  omitted: 'Su texto no deja espacio para los detalles de la anomalía, así que están en esta nota de trabajo.',
  noPreview: `${product} agrega los detalles de la anomalía debajo de su texto.`,
  adds: `${product} agrega los detalles de la anomalía y un enlace debajo de su texto.`,
  priority: (label: string): string => `Prioridad ${label}`,
  priorityHelp: `${provider} establece la prioridad a partir de Impacto y Urgencia.`,

  restored: 'Su borrador se restauró.',
  discardDraft: 'Descartar borrador',
  question: '¿Cerrar sin crear el ticket?',
  explanation: 'El borrador permanece con esta anomalía hasta que usted cree el ticket o cierre esta pestaña.',
  keptInPage: 'Este navegador no puede guardar borradores. El suyo se conserva hasta que recargue la página.',
  keepDraft: 'Conservar borrador y cerrar',

  checkingRelated: 'Comprobando si ya hay incidentes…',
  noRelated: 'No hay incidentes abiertos para esta anomalía, tabla o almacén de datos.',
  relatedUnknown: 'No se pudo comprobar si ya hay incidentes.',
  relatedFound: (count: number): string =>
    plural(count, {
      one: '1 incidente abierto puede tratar el mismo problema',
      many: `${number(count)} de incidentes abiertos pueden tratar el mismo problema`,
      other: `${number(count)} incidentes abiertos pueden tratar el mismo problema`,
    }),
  why: (relation: Relation, anomalies: number): string => {
    if (anomalies < 2) return relations[relation];
    const others = plural(anomalies - 1, {
      one: 'Vinculado a esta anomalía y a 1 más',
      many: `Vinculado a esta anomalía y a ${number(anomalies - 1)} más`,
      other: `Vinculado a esta anomalía y a ${number(anomalies - 1)} más`,
    });
    const linked = {
      anomaly: others,
      table: `Misma tabla, anomalías vinculadas: ${number(anomalies)}`,
      datastore: `Mismo almacén de datos, anomalías vinculadas: ${number(anomalies)}`,
    };
    return linked[relation];
  },
  linkWrites: '«Vincular en su lugar» agrega a ese incidente los detalles de la anomalía, como se muestran en Descripción, y una nota de trabajo.',
  linkInstead: 'Vincular en su lugar',
  gone: (ticket: string): string => `${ticket} ya no está abierto, así que no se escribió nada en él. Cree un ticket o vincule otro incidente.`,
  more: (count: number): string => `Mostrar ${number(count)} más`,

  createAgain: 'Crear de nuevo',
  pending: { title: 'Aún se está creando…', text: `Puede que el ticket ya exista. Este cuadro de diálogo permanece abierto hasta que ${provider} responda.` },
  unclear: 'No está claro si se creó el ticket.',
  unclearForGood: `No se recibió confirmación. Busque primero el ticket en ${provider}. Crearlo de nuevo puede dar lugar a un duplicado.`,
  reopened: {
    title: `${provider} nunca confirmó un ticket que usted envió.`,
    text: 'Puede que el ticket exista. Comprobar de nuevo no creará un duplicado. Los campos muestran lo que se envió.',
  },
  stillUnclear: 'Sigue sin estar claro si se creó el ticket.',
  done: 'Listo',
  dropped: `${provider} no conservó estos valores. Corríjalos en el incidente.`,
  droppedField: (label: string, sent: string, stored: string): string =>
    stored ? `${label}: usted eligió «${sent}»; ${provider} guardó «${stored}».` : `${label}: usted eligió «${sent}»; ${provider} dejó el campo vacío.`,
  recent: (tickets: readonly string[]): string =>
    plural(tickets.length, {
      one: `${list(tickets)} se vinculó a esta anomalía justo antes. Compruebe si trata el mismo problema.`,
      many: `${list(tickets)} se vincularon a esta anomalía justo antes. Compruebe si tratan el mismo problema.`,
      other: `${list(tickets)} se vincularon a esta anomalía justo antes. Compruebe si tratan el mismo problema.`,
    }),
  ignored: (labels: readonly string[]): string => `${product} no envió estos campos a ${provider}: ${list(labels)}.`,
});
