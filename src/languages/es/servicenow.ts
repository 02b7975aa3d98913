import type { ServiceNowTexts } from '../../providers/servicenow/texts.js';

export const servicenow = (): ServiceNowTexts => ({
  states: {
    '1': 'Nuevo',
    '2': 'En curso',
    '3': 'En espera',
    '6': 'Resuelto',
    '7': 'Cerrado',
    '8': 'Cancelado',
  },
  unknown: 'Desconocido',
  state: (code: string): string => `Estado ${code}`,
  problems: {
    'provider-forbidden': {
      title: 'La cuenta de servicio no tiene acceso suficiente en ServiceNow.',
      text: 'Pregunte a su administrador de ServiceNow si la cuenta tiene un rol como itil o sn_incident_write, y si una ACL o una regla de una aplicación con ámbito deniega el acceso a la tabla Incident o a sus campos.',
    },
    'provider-hibernating': {
      title: 'La instancia de ServiceNow está en hibernación.',
      text: 'Pida a su propietario que la reactive en el portal para desarrolladores de ServiceNow e inténtelo de nuevo.',
    },
    'provider-rejected': {
      title: 'ServiceNow rechazó el ticket.',
      text: 'El motivo es una política de datos, una regla de negocio o una ACL de la instancia. Pregunte a su administrador de ServiceNow qué valores espera.',
    },
  },
});
