import type { Words } from '../../texts/catalogue.js';
import type { ReportTexts } from '../../texts/en/report.js';

export const report = ({ product, provider }: Words): ReportTexts => ({
  support: `Copiar informe para el soporte de ${product}`,
  administrator: `Copiar informe para el administrador de ${provider}`,
  copied: {
    support: `Informe para el soporte de ${product} copiado. El nombre de la instancia está oculto.`,
    administrator: `Informe para el administrador de ${provider} copiado. Contiene la URL completa de la instancia.`,
  },
  byHand: 'El navegador no permite copiar aquí. El informe está seleccionado. Cópielo con Ctrl+C o ⌘C.',
  report: 'Informe',
  heading: `Informe de ${provider}`,
  reader: { support: `Para el soporte de ${product}`, administrator: `Para el administrador de ${provider}` },
  contact: 'Contacto',
  time: 'Hora',
  instance: 'Instancia',
  account: 'Cuenta de servicio',
  version: 'Versión',
  request: 'ID de solicitud',
  result: 'Resultado',
  checks: 'Comprobaciones',
  status: { passed: 'superada', failed: 'fallida', skipped: 'omitida', unproven: 'no probada' },
  requests: `Solicitudes a ${provider}`,
  rights: 'Acceso que necesita la cuenta de servicio',
  reproduce: 'Pasos para reproducirlo',
  steps: 'Pasos que seguir',
  fact: (name: string, value: string): string => `${name}: ${value}`,
  unanswered: 'sin respuesta',
  refused: 'Denegado hasta ahora',
  occasions: {
    test: `En ${product}, vaya a Configuración > Integraciones > ${provider} y elija Probar conexión.`,
    save: `En ${product}, vaya a Configuración > Integraciones > ${provider}, introduzca la URL de la instancia y la cuenta de servicio, y guarde.`,
    create: (anomaly: string): string => `En ${product}, abra la anomalía ${anomaly}, elija Crear ticket, rellene el formulario y elija Crear.`,
    link: (anomaly: string): string => `En ${product}, abra la anomalía ${anomaly}, elija Vincular ticket, busque un incidente y elija Vincular.`,
    sync: (anomaly: string): string => `En ${product}, abra la anomalía ${anomaly}. ${product} lee los incidentes vinculados y escribe en ellos, como notas de trabajo, lo que ocurre con la anomalía.`,
  },
  sent: (account: string): string =>
    account
      ? `${product} envía la solicitud indicada arriba, con sesión iniciada como ${account}, y obtiene el resultado que allí consta.`
      : `${product} envía la solicitud indicada arriba y obtiene el resultado que allí consta.`,
});
