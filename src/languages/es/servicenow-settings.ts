import type { SettingsTexts } from '../../providers/servicenow/settings-texts.js';
import type { Words } from '../../texts/catalogue.js';

const grantRole = (product: string): string =>
  `Conceda el rol itil o sn_incident_write a la cuenta de servicio de ${product}. Abra su registro de usuario y luego Roles > Edit.`;

// In English, since the form knows this name for a placeholder where somebody leaves it in.
const placeholder = 'https://your-instance.service-now.com';

export const servicenowSettings = ({ product, provider, format: { list, sentences } }: Words): SettingsTexts => ({
  address: {
    label: 'URL de la instancia',
    placeholder,
    help: `La dirección en la que abre ${provider}.`,
    need: `Introduzca la URL de la instancia, por ejemplo ${placeholder}.`,
    bad: `Esto no es una dirección web. Introduzca una dirección como ${placeholder}.`,
    spaces: 'Quite los espacios. Una dirección no puede tenerlos.',
    several: 'Introduzca una sola dirección. Aquí hay más de una.',
    noDot: 'Introduzca la dirección completa, por ejemplo your-instance.service-now.com.',
    notHttps: 'Use https. Las credenciales no se envían por http.',
    noCredentials: 'Quite el nombre de usuario y la contraseña de la dirección. Tienen sus propios campos.',
    ownSite: 'servicenow.com es el sitio de la propia ServiceNow. Las instancias están en service-now.com, con guion.',
    noInstance: (host: string): string => `${host} no es la dirección de una instancia. Debe empezar por el nombre de su instancia, como acme.service-now.com.`,
    email: 'Esto es una dirección de correo electrónico. Introduzca la dirección en la que abre ServiceNow.',
    confirm: (host: string): string => `Enviar las credenciales a ${host}, que no es una dirección de service-now.com`,
  },
  account: {
    username: 'Nombre de usuario',
    usernameHelp: 'El nombre de usuario de la cuenta de servicio. Puede pegar usuario:contraseña.',
    password: 'Contraseña',
    passwordHelp: `${product} guarda la contraseña cifrada y no la vuelve a mostrar nunca.`,
    storedName: (name: string, kept: boolean): string => {
      const next = kept ? 'Deje este campo vacío para conservar la cuenta.' : 'Vuelva a introducir el nombre de usuario.';
      return sentences(name && `El nombre de usuario guardado es ${name}.`, next);
    },
    storedPassword: 'La contraseña guardada no se muestra nunca. Introduzca la nueva.',
    needUsername: 'Introduzca el nombre de usuario de la cuenta de servicio.',
    usernameColon: 'Los nombres de usuario no pueden contener dos puntos. Pase a Contraseña la parte que va después.',
    needPassword: 'Introduzca la contraseña de la cuenta de servicio.',
    split: 'Nombre de usuario y Contraseña se rellenaron con lo que pegó, separado en los primeros dos puntos.',
    splitAddress: 'El nombre de usuario y la contraseña se pasaron de la dirección a sus propios campos.',
    lineBreak: 'Pegó un texto con un salto de línea, que una contraseña no puede tener. Compruebe que la contraseña esté completa.',
    blanks: 'La contraseña empieza o termina con un espacio. Quítelo si se copió por accidente.',
  },
  checks: {
    address: 'La dirección responde',
    servicenow: `${provider} está en esta dirección`,
    'sign-in': 'La cuenta de servicio puede iniciar sesión',
    incidents: 'La cuenta puede leer incidentes',
    choices: 'La cuenta puede leer categorías y otras opciones',
    groups: 'La cuenta puede leer grupos de asignación',
    users: 'La cuenta puede leer usuarios',
    roles: 'La cuenta tiene un rol que le permite escribir incidentes',
    create: 'La cuenta puede crear incidentes',
    'work-notes': 'La cuenta puede escribir notas de trabajo',
    fields: 'La cuenta puede establecer categoría, subcategoría y grupo de asignación',
  },
  rights: [
    'Acceso de lectura, creación y escritura a la tabla Incident (incident).',
    'Acceso de lectura y escritura a incident.work_notes.',
    'Acceso de escritura a los campos en uso: category, subcategory, assignment_group y cualquier campo personalizado.',
    'Acceso de lectura a sys_choice, sys_user_group y sys_user, para listas y nombres.',
  ],
  unprovenWrite: 'Se verifica cuando se crea el primer ticket.',
  causes: {
    'provider-unreachable': {
      cause: 'Nada responde en esta dirección.',
      steps: [
        'Compruebe si la URL de la instancia tiene algún error tipográfico.',
        'Compruebe que Nombre de usuario y Contraseña estén cada uno en su campo y que la cuenta esté activa.',
        'Pregunte a su administrador de ServiceNow si la instancia está en funcionamiento.',
      ],
    },
    'provider-timeout': {
      cause: 'ServiceNow no respondió a tiempo. Puede que un firewall esté bloqueando la conexión.',
      steps: [
        `Pida a su equipo de red que agregue las direcciones de ${product} a la lista de permitidos.`,
        'Pregunte a su administrador de ServiceNow si la instancia solo acepta determinadas direcciones IP.',
      ],
    },
    'provider-tls': {
      cause: 'No se pudo establecer una conexión segura. El certificado no es de confianza o no corresponde a este host.',
      steps: ['Compruebe el nombre de host en la URL de la instancia.', 'Consulte a su administrador de ServiceNow sobre el certificado de esta dirección.'],
    },
    'provider-hibernating': {
      cause: 'La instancia está en hibernación. No hay ningún problema con las credenciales.',
      steps: ['Pida al propietario de la instancia que la reactive en developer.servicenow.com, espere unos minutos y pruebe de nuevo.'],
    },
    'provider-maintenance': {
      cause: 'La instancia está en mantenimiento. No hay ningún problema con las credenciales.',
      steps: ['Pruebe de nuevo más tarde o pregunte a su administrador de ServiceNow cuándo termina el mantenimiento.'],
    },
    'provider-unrecognized': {
      cause: 'En esta dirección responde algo que no es ServiceNow, como un portal, un proxy o una página de inicio de sesión.',
      steps: ['Compruebe que la URL de la instancia sea la dirección de la propia instancia.', 'Pida la dirección a su administrador de ServiceNow.'],
    },
    'provider-credentials': {
      cause: 'ServiceNow rechazó el inicio de sesión. El nombre de usuario o la contraseña no son correctos, o la cuenta está bloqueada.',
      steps: [
        'Compruebe el nombre de usuario y la contraseña.',
        'Pregunte a su administrador de ServiceNow si la cuenta está activa y sin bloquear.',
        'No se puede usar una cuenta que necesite un segundo factor (MFA) o que solo inicie sesión con inicio de sesión único. Pida a su administrador de ServiceNow que seleccione «Web service access only» (solo acceso a servicios web) en el registro de usuario de la cuenta, o que la exima.',
      ],
    },
    'provider-forbidden': {
      cause: 'La cuenta inició sesión, pero ServiceNow denegó el acceso a la tabla Incident.',
      steps: [
        'Pida a su administrador de ServiceNow acceso de lectura, creación y escritura a la tabla Incident. Un rol como itil da los tres.',
        'Si la cuenta tiene un rol así, pregunte si una ACL de la tabla Incident o de sus campos (category, subcategory, assignment_group, cualquier campo personalizado que use) o una regla de una aplicación con ámbito sigue denegando el acceso.',
      ],
    },
    'provider-rejected': {
      cause: 'Una política de datos o una regla de negocio de la instancia rechazó el ticket.',
      steps: ['Pregunte a su administrador de ServiceNow qué valores espera.'],
    },
    'provider-rate-limited': {
      cause: 'ServiceNow limita el número de solicitudes y se alcanzó el límite.',
      steps: ['Espere un momento y pruebe de nuevo.', 'Si vuelve a ocurrir, pida a su administrador de ServiceNow que aumente el límite.'],
    },
    'provider-error': {
      cause: 'Se produjo un error en ServiceNow.',
      steps: ['Pruebe de nuevo. Si vuelve a ocurrir, pida a su administrador de ServiceNow que revise el registro del sistema.'],
    },
  },
  forbidden: {
    choices: {
      cause: 'La cuenta no puede leer las listas de opciones, así que Categoría es un campo de texto.',
      steps: ['Pida a su administrador de ServiceNow acceso de lectura a la tabla sys_choice.'],
    },
    groups: {
      cause: 'La cuenta no puede leer los grupos, así que Grupo de asignación espera un sys_id.',
      steps: ['Pida a su administrador de ServiceNow acceso de lectura a la tabla sys_user_group.'],
    },
    users: {
      cause: 'La cuenta no puede leer los usuarios, así que no se puede buscar a personas por su nombre.',
      steps: ['Pida a su administrador de ServiceNow acceso de lectura a la tabla sys_user.'],
    },
    roles: {
      cause: 'La cuenta no tiene ninguno de los roles que suelen permitir que una cuenta escriba incidentes.',
      steps: ['Si se rechaza un ticket, pida a su administrador de ServiceNow el rol itil o sn_incident_write.'],
    },
  },
  denied: {
    create: 'ServiceNow no permitió que la cuenta creara un incidente.',
    'work-notes': 'ServiceNow no permitió que la cuenta escribiera una nota de trabajo.',
  },
  deniedFields: (columns: readonly string[]): string =>
    `ServiceNow no conservó lo que se envió para ${list(columns)}. Una regla de acceso del campo deniega a la cuenta el acceso de escritura.`,
  shownAt: (cause: string, time: string): string => sentences(cause, `Esto ocurrió el ${time}.`),
  writeStep: 'Envíe el informe a su administrador de ServiceNow. Esta advertencia desaparece cuando se crea un ticket.',
  administratorSteps: {
    'provider-unreachable': ['Compruebe que la instancia esté en funcionamiento y que su dirección sea la indicada arriba.'],
    'provider-timeout': [`Compruebe si la instancia, o un firewall delante de ella, solo acepta determinadas direcciones IP, y permita las de ${product}.`],
    'provider-tls': ['Compruebe quién emitió el certificado de esta dirección, para qué nombres y cuándo caduca.'],
    'provider-hibernating': ['Reactive la instancia en developer.servicenow.com.'],
    'provider-maintenance': ['Indique a quien le envió este informe cuándo termina el mantenimiento.'],
    'provider-unrecognized': ['Compruebe que esta sea la dirección de la propia instancia y no la de un portal, un proxy o una página de inicio de sesión.'],
    'provider-credentials': [
      'En el registro de usuario de la cuenta de servicio, compruebe que la cuenta esté activa, que no esté bloqueada y que no necesite un restablecimiento de contraseña.',
      'Si puede que la contraseña no sea correcta, establezca una nueva y comuníquela.',
      'Si la cuenta necesita un segundo factor (MFA) o inicio de sesión único, se rechaza incluso la contraseña correcta. Seleccione «Web service access only» (solo acceso a servicios web) en su registro de usuario, o exímala.',
    ],
    'provider-forbidden': [
      grantRole(product),
      'Luego compruebe que tenga acceso de lectura, creación y escritura a la tabla Incident.',
      'Si la cuenta tiene el rol, busque una ACL de la tabla Incident o de sus campos (category, subcategory, assignment_group, cualquier campo personalizado en uso), o una regla de una aplicación con ámbito, que siga denegando el acceso.',
    ],
    'provider-rate-limited': ['Aumente el límite de la regla de frecuencia que se aplica a la cuenta de servicio.'],
    'provider-rejected': ['Busque la política de datos o la regla de negocio de la tabla Incident que rechaza el incidente.'],
    'provider-error': ['Revise el registro del sistema a la hora indicada arriba.'],
  },
  grants: {
    choices: ['Dé a la cuenta de servicio acceso de lectura a la tabla sys_choice.'],
    groups: ['Dé a la cuenta de servicio acceso de lectura a la tabla sys_user_group.'],
    users: ['Dé a la cuenta de servicio acceso de lectura a la tabla sys_user.'],
    roles: [grantRole(product)],
    create: [grantRole(product), 'Si la cuenta tiene uno de ellos, busque una ACL de creación de la tabla Incident que siga denegando el acceso.'],
    'work-notes': ['Dé a la cuenta de servicio acceso de lectura y escritura a incident.work_notes.'],
  },
  grantFields: (columns: readonly string[]): string => `Dé a la cuenta de servicio acceso de escritura a ${list(columns)}.`,
  guide: {
    note: 'Solo necesita estos valores si la cuenta de servicio no puede leer las listas.',
    sections: [
      {
        title: 'La cuenta de servicio',
        lines: [
          ['Una cuenta aparte', 'Puede cambiar su contraseña o bloquearla sin dejar a nadie sin acceso.'],
          ['Web service access only', 'Si se selecciona en su registro de usuario, la cuenta puede llamar a la API, pero no iniciar sesión en las páginas de ServiceNow (solo acceso a servicios web).'],
          ['El rol itil', 'Este rol permite que la cuenta lea y escriba incidentes y sus notas de trabajo. No necesita un rol de administrador.'],
          ['Acceso de lectura a las listas', 'Si itil no lo incluye, conceda acceso de lectura a sys_choice, sys_user_group y sys_user, para que se puedan elegir categorías, grupos y usuarios por su nombre.'],
        ],
      },
      {
        title: 'Dónde encontrar estos valores',
        lines: [
          ['Categoría, Subcategoría', 'Abra System Definition > Choice Lists, tabla Incident, y use la columna Value. Se distingue entre mayúsculas y minúsculas.'],
          ['Grupo de asignación', 'Abra User Administration > Groups, luego el grupo, y elija Copy sys_id en el menú de su encabezado.'],
        ],
      },
    ],
  },
});
