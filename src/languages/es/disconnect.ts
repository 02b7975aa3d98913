import type { Words } from '../../texts/catalogue.js';
import type { DisconnectTexts } from '../../texts/en/disconnect.js';

export const disconnect = ({ provider, format: { number, plural } }: Words): DisconnectTexts => ({
  title: 'Desconectar integración',
  disconnect: 'Desconectar',
  disconnecting: 'Desconectando…',
  pending: 'Aún se está desconectando…',
  unclear: `No está claro si se desconectó ${provider}.`,
  lead: (url: string): string => `¿Desconectar ${provider} en ${url}?`,
  noLinks: 'No hay tickets vinculados.',
  links: (links: number, anomalies: number): string => {
    const on = plural(anomalies, { one: '1 anomalía', many: `${number(anomalies)} de anomalías`, other: `${number(anomalies)} anomalías` });
    return plural(links, {
      one: `1 vínculo en ${on} deja de sincronizarse y queda como registro histórico.`,
      many: `${number(links)} de vínculos en ${on} dejan de sincronizarse y quedan como registros históricos.`,
      other: `${number(links)} vínculos en ${on} dejan de sincronizarse y quedan como registros históricos.`,
    });
  },
  linksUnknown: 'Los tickets vinculados dejan de sincronizarse y quedan como registros históricos.',
  incidents: `Los incidentes en ${provider} no cambian.`,
  flows: 'Los flujos que usan esta integración fallarán en su próxima ejecución.',
  reconnect: 'Si vuelve a conectar la misma instancia, la sincronización se reanuda y se envían las actualizaciones pendientes. Con otra instancia, estos vínculos siguen siendo registros históricos.',
});
