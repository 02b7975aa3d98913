import type { Words } from '../../texts/catalogue.js';
import type { LinkedTexts } from '../../texts/en/linked.js';

type BlockOutcome = Parameters<LinkedTexts['linked']>[1];

const blocks: LinkedTexts['blocks'] = {
  shortened: 'Los detalles de la anomalía se acortaron para que cupieran en la descripción.',
  omitted: 'En la descripción no cabían los detalles de la anomalía, así que solo se agregó una nota de trabajo.',
};

export const linked = ({ provider, format: { sentences } }: Words): LinkedTexts => ({
  linking: 'Vinculando…',
  pending: { title: 'Aún se está vinculando…', text: `Este cuadro de diálogo permanece abierto hasta que ${provider} responda.` },
  check: (ticket: string): string => `Comprobar de nuevo ${ticket}`,
  doNotReload: 'No recargue la página hasta que esto se resuelva. Este navegador no puede recordar la solicitud.',
  blocks,
  linked: (ticket: string, block: BlockOutcome, overwritten?: boolean): string =>
    sentences(
      `${ticket} vinculado.`,
      {
        appended: 'Los detalles de la anomalía y una nota de trabajo se agregaron al incidente.',
        shortened: 'Los detalles de la anomalía, acortados para que cupieran, y una nota de trabajo se agregaron al incidente.',
        present: 'El incidente ya tenía los detalles de la anomalía, así que solo se agregó una nota de trabajo.',
        omitted: 'En la descripción no cabían los detalles de la anomalía, así que solo se agregó una nota de trabajo.',
        unreadable: 'La cuenta de servicio no puede leer la descripción, así que solo se agregó una nota de trabajo.',
        unknown: 'El incidente se actualizó.',
      }[block],
      overwritten ? 'Mientras tanto, otra persona cambió la descripción. Revise el historial del incidente.' : '',
    ),
  linkedBefore: (ticket: string): string => `${ticket} ya está vinculado a esta anomalía. No se escribió nada en el incidente.`,
  linkedInstead: (ticket: string): string => `${ticket} vinculado. No se creó ningún ticket nuevo.`,
  created: (ticket: string, anomalyId: string, block: BlockOutcome): string => {
    const remark = blocks[block] ?? '';
    if (!ticket) return sentences(`Se creó un ticket y se vinculó a la anomalía ${anomalyId}.`, remark);
    const done = `Ticket ${ticket} creado y vinculado a la anomalía ${anomalyId}`;
    return remark ? sentences(`${done}.`, remark) : done;
  },
  notLinkedHelp: 'Vincúlelo ahora, o más tarde por su número.',
  unreadable: `No se pudo leer el número del ticket. Busque el ticket en ${provider} y no lo cree de nuevo.`,
  open: (ticket: string): string => (ticket ? `Abrir ${ticket} en ${provider}` : `Abrir el ticket en ${provider}`),
});
