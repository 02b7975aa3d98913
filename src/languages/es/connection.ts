import type { Words } from '../../texts/catalogue.js';
import type { ConnectionTexts } from '../../texts/en/connection.js';

const methods: Readonly<Record<string, string>> = { basic: 'autenticación básica', oauth: 'OAuth 2.0', oauth2: 'OAuth 2.0', vault: 'un almacén de secretos' };

export const connection = ({ product, provider }: Words): ConnectionTexts => ({
  add: `Agregar integración de ${provider}`,
  edit: `Editar integración de ${provider}`,
  create: 'Crear',
  update: 'Actualizar',
  checking: 'Comprobando…',
  testing: 'Probando…',
  fixed: 'Desconecte y vuelva a conectar para cambiarla.',
  refused: {
    title: `${provider} rechazó el nombre de usuario o la contraseña.`,
    text: `Compruébelos, o pregunte a su administrador de ${provider} si la cuenta está bloqueada o necesita un segundo factor o inicio de sesión único.`,
  },
  noBasic: `${provider} no acepta un nombre de usuario y una contraseña.`,
  exists: `Mientras tanto, otra persona conectó ${provider}. Cierre este cuadro de diálogo para ver esa conexión.`,
  gone: `Ya no hay credenciales que reemplazar. Vuelva a conectar ${provider}.`,
  connectAgain: 'Volver a conectar',
  pending: {
    title: 'Aún se está comprobando…',
    text: `${product} está iniciando sesión en ${provider} con estas credenciales. Este cuadro de diálogo permanece abierto hasta que ${provider} responda.`,
  },
  question: `¿Cerrar sin conectar ${provider}?`,
  questionEdit: '¿Cerrar sin actualizar las credenciales?',
  explanation: 'Lo que introdujo no se conserva.',
  discard: 'Descartar cambios',
  nothingStored: 'No se guardó nada.',
  previousStay: 'No cambió nada. Las credenciales anteriores siguen en uso.',
  unclear: 'No está claro si se guardó la conexión.',
  ready: (origin: string): string => `${product} se conectará a ${origin}.`,
  trimmed: (origin: string): string => `${product} se conectará a ${origin}. El resto de la dirección se omite.`,
  use: (origin: string): string => `Usar ${origin}`,
  meant: (origin: string): string => `¿Quiso decir ${origin}?`,
  needConfirm: (host: string): string => `Confirme que ${host} es su instancia de ${provider}.`,

  auth: {
    methods,
    basic: `${product} inicia sesión con autenticación básica. OAuth 2.0 y las credenciales de un almacén de secretos llegarán más adelante.`,
    basicBeside: `Aquí, ${product} inicia sesión con autenticación básica.`,
    other: (name: string): string => `Su ${product} ofrece ${name}. Esta versión no puede configurarlo.`,
    unknown: (name: string): string => `Esta versión no admite «${name}».`,
    noBasicTitle: `Esta versión no puede conectar ${provider} aquí.`,
    noBasic: `Esta versión necesita un nombre de usuario y una contraseña, y su ${product} no ofrece esa opción. Pida una actualización a un administrador de ${product}.`,
  },
});
