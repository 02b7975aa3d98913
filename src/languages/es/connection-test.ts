import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTestTexts } from '../../texts/en/connection-test.js';

export const connectionTest = ({ format: { number, plural } }: Words): ConnectionTestTexts => ({
  title: 'Prueba de conexión',
  running: 'Probando la conexión…',
  passed: 'La conexión funciona.',
  limited: 'La conexión funciona, con limitaciones.',
  failed: 'La conexión no funciona.',
  broken: 'La prueba no pudo terminar.',
  close: 'Cerrar resultados de la prueba',
  status: { running: 'comprobando…', pending: 'pendiente' },
  skipped: (count: number): string =>
    plural(count, { one: '1 comprobación omitida', many: `${number(count)} de comprobaciones omitidas`, other: `${number(count)} comprobaciones omitidas` }),
});
