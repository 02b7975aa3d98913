import type { Words } from '../../texts/catalogue.js';
import type { ConnectionLogTexts } from '../../texts/en/connection-log.js';

export const connectionLog = ({ format: { sentences } }: Words): ConnectionLogTexts => ({
  loading: 'Cargando cambios recientes…',
  empty: 'Todavía no se ha registrado ningún cambio.',
  deeds: {
    connected: (name: string): string => (name ? `Conexión creada por ${name}` : 'Conexión creada'),
    'credentials-replaced': (name: string): string => (name ? `Credenciales reemplazadas por ${name}` : 'Credenciales reemplazadas'),
    'defaults-changed': (name: string): string =>
      name ? `Valores predeterminados de tickets cambiados por ${name}` : 'Valores predeterminados de tickets cambiados',
    disconnected: (name: string): string => (name ? `Desconexión hecha por ${name}` : 'Desconexión'),
    changed: (name: string): string => (name ? `Cambio hecho por ${name}` : 'Cambio'),
  },
  failed: (cause: string): string => sentences('No se pudieron cargar los cambios recientes.', cause),
});
