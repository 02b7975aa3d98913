import type { SettingsTexts } from '../../providers/servicenow/settings-texts.js';
import type { Words } from '../../texts/catalogue.js';

const grantRole = (product: string): string =>
  `Accordez le rôle itil ou sn_incident_write au compte de service de ${product}. Ouvrez son enregistrement utilisateur, puis Roles > Edit.`;

const placeholder = 'https://votre-instance.service-now.com';

export const servicenowSettings = ({ product, provider, format: { list, sentences } }: Words): SettingsTexts => ({
  address: {
    label: 'URL de l’instance',
    placeholder,
    help: `L’adresse à laquelle vous ouvrez ${provider}.`,
    need: `Saisissez l’URL de l’instance, par exemple ${placeholder}.`,
    bad: `Ce n’est pas une adresse web. Saisissez une adresse comme ${placeholder}.`,
    spaces: 'Supprimez les espaces. Une adresse ne peut pas en contenir.',
    several: 'Saisissez une seule adresse. Il y en a plusieurs ici.',
    noDot: 'Saisissez l’adresse complète, par exemple votre-instance.service-now.com.',
    notHttps: 'Utilisez https. Les identifiants ne sont pas envoyés en http.',
    noCredentials: 'Supprimez le nom d’utilisateur et le mot de passe de l’adresse. Ils ont leurs propres champs.',
    ownSite: 'servicenow.com est le site de ServiceNow. Les instances se trouvent sur service-now.com, avec un trait d’union.',
    noInstance: (host) => `${host} n’est pas une adresse d’instance. Elle devrait commencer par le nom de votre instance, comme acme.service-now.com.`,
    email: 'C’est une adresse e-mail. Saisissez l’adresse à laquelle vous ouvrez ServiceNow.',
    confirm: (host) => `Envoyer les identifiants à ${host}, qui n’est pas une adresse service-now.com`,
  },
  account: {
    username: 'Nom d’utilisateur',
    usernameHelp: 'Le nom d’utilisateur du compte de service. Vous pouvez coller utilisateur:mot-de-passe.',
    password: 'Mot de passe',
    passwordHelp: `${product} conserve le mot de passe chiffré et ne l’affiche plus jamais.`,
    storedName: (name, kept) => {
      const next = kept ? 'Laissez ce champ vide pour conserver le compte.' : 'Saisissez à nouveau le nom d’utilisateur.';
      return sentences(name && `Le nom d’utilisateur enregistré est ${name}.`, next);
    },
    storedPassword: 'Le mot de passe enregistré n’est jamais affiché. Saisissez le nouveau.',
    needUsername: 'Saisissez le nom d’utilisateur du compte de service.',
    usernameColon: 'Un nom d’utilisateur ne peut pas contenir de deux-points. Déplacez ce qui suit dans le champ Mot de passe.',
    needPassword: 'Saisissez le mot de passe du compte de service.',
    split: 'Les champs Nom d’utilisateur et Mot de passe ont été remplis avec le texte que vous avez collé, coupé au premier deux-points.',
    splitAddress: 'Le nom d’utilisateur et le mot de passe ont été déplacés de l’adresse vers leurs propres champs.',
    lineBreak: 'Vous avez collé un texte avec un saut de ligne, ce qu’un mot de passe ne peut pas contenir. Vérifiez que le mot de passe est complet.',
    blanks: 'Le mot de passe commence ou se termine par une espace. Supprimez-la si elle a été copiée par erreur.',
  },
  checks: {
    address: 'L’adresse répond',
    servicenow: `${provider} se trouve à cette adresse`,
    'sign-in': 'Le compte de service peut s’authentifier',
    incidents: 'Le compte peut lire les incidents',
    choices: 'Le compte peut lire les catégories et les autres choix',
    groups: 'Le compte peut lire les groupes d’affectation',
    users: 'Le compte peut lire les utilisateurs',
    roles: 'Le compte a un rôle qui lui permet d’écrire des incidents',
    create: 'Le compte peut créer des incidents',
    'work-notes': 'Le compte peut écrire des notes de travail',
    fields: 'Le compte peut renseigner la catégorie, la sous-catégorie et le groupe d’affectation',
  },
  rights: [
    'Accès en lecture, en création et en écriture à la table Incident (incident).',
    'Accès en lecture et en écriture à incident.work_notes.',
    'Accès en écriture aux champs utilisés : category, subcategory, assignment_group et tout champ personnalisé.',
    'Accès en lecture à sys_choice, sys_user_group et sys_user, pour les listes et les noms.',
  ],
  unprovenWrite: 'Vérifié à la création du premier ticket.',
  causes: {
    'provider-unreachable': {
      cause: 'Rien ne répond à cette adresse.',
      steps: [
        'Vérifiez qu’il n’y a pas de faute de frappe dans l’URL de l’instance.',
        'Vérifiez que le nom d’utilisateur et le mot de passe sont chacun dans leur champ, et que le compte est actif.',
        'Demandez à votre administrateur ServiceNow si l’instance fonctionne.',
      ],
    },
    'provider-timeout': {
      cause: 'ServiceNow n’a pas répondu à temps. Un pare-feu bloque peut-être la connexion.',
      steps: [
        `Demandez à votre équipe réseau d’ajouter les adresses de ${product} à la liste d’autorisation.`,
        'Demandez à votre administrateur ServiceNow si l’instance n’accepte que certaines adresses IP.',
      ],
    },
    'provider-tls': {
      cause: 'Impossible d’établir une connexion sécurisée. Le certificat n’est pas approuvé ou n’est pas celui de cet hôte.',
      steps: ['Vérifiez le nom d’hôte dans l’URL de l’instance.', 'Renseignez-vous auprès de votre administrateur ServiceNow sur le certificat de cette adresse.'],
    },
    'provider-hibernating': {
      cause: 'L’instance est en hibernation. Les identifiants ne sont pas en cause.',
      steps: ['Demandez au propriétaire de l’instance de la réveiller sur developer.servicenow.com, attendez quelques minutes, puis testez à nouveau.'],
    },
    'provider-maintenance': {
      cause: 'L’instance est arrêtée pour maintenance. Les identifiants ne sont pas en cause.',
      steps: ['Testez à nouveau plus tard, ou demandez à votre administrateur ServiceNow quand la maintenance se termine.'],
    },
    'provider-unrecognized': {
      cause: 'Autre chose que ServiceNow répond à cette adresse, par exemple un portail, un proxy ou une page d’identification.',
      steps: ['Vérifiez que l’URL de l’instance est l’adresse de l’instance elle-même.', 'Demandez l’adresse à votre administrateur ServiceNow.'],
    },
    'provider-credentials': {
      cause: 'ServiceNow a rejeté l’authentification. Le nom d’utilisateur ou le mot de passe est erroné, ou le compte est verrouillé.',
      steps: [
        'Vérifiez le nom d’utilisateur et le mot de passe.',
        'Demandez à votre administrateur ServiceNow si le compte est actif et n’est pas verrouillé.',
        'Un compte qui exige un second facteur (MFA) ou ne passe que par l’authentification unique ne peut pas être utilisé. Demandez à votre administrateur ServiceNow de sélectionner « Web service access only » dans son enregistrement utilisateur, ou d’exempter le compte.',
      ],
    },
    'provider-forbidden': {
      cause: 'Le compte s’est authentifié, mais ServiceNow a refusé l’accès à la table Incident.',
      steps: [
        'Demandez à votre administrateur ServiceNow un accès en lecture, en création et en écriture à la table Incident. Un rôle tel que itil donne les trois.',
        'Si le compte a un tel rôle, demandez si une ACL sur la table Incident ou ses champs (category, subcategory, assignment_group, tout champ personnalisé que vous utilisez) ou une règle d’application à portée limitée (scoped application) refuse encore l’accès.',
      ],
    },
    'provider-rejected': {
      cause: 'Une politique de données ou une règle métier de l’instance a rejeté le ticket.',
      steps: ['Demandez à votre administrateur ServiceNow quelles valeurs sont attendues.'],
    },
    'provider-rate-limited': {
      cause: 'ServiceNow limite le nombre de requêtes, et la limite est atteinte.',
      steps: ['Patientez un instant, puis testez à nouveau.', 'Si cela se reproduit, demandez à votre administrateur ServiceNow de relever la limite.'],
    },
    'provider-error': {
      cause: 'ServiceNow a rencontré une erreur.',
      steps: ['Testez à nouveau. Si cela se reproduit, demandez à votre administrateur ServiceNow de consulter le journal système.'],
    },
  },
  forbidden: {
    choices: {
      cause: 'Le compte ne peut pas lire les listes de choix, Catégorie est donc un champ de texte.',
      steps: ['Demandez à votre administrateur ServiceNow un accès en lecture à la table sys_choice.'],
    },
    groups: {
      cause: 'Le compte ne peut pas lire les groupes, le champ Groupe d’affectation attend donc un sys_id.',
      steps: ['Demandez à votre administrateur ServiceNow un accès en lecture à la table sys_user_group.'],
    },
    users: {
      cause: 'Le compte ne peut pas lire les utilisateurs, il n’est donc pas possible de trouver des personnes par leur nom.',
      steps: ['Demandez à votre administrateur ServiceNow un accès en lecture à la table sys_user.'],
    },
    roles: {
      cause: 'Le compte n’a aucun des rôles qui permettent habituellement d’écrire des incidents.',
      steps: ['Si un ticket est rejeté, demandez le rôle itil ou sn_incident_write à votre administrateur ServiceNow.'],
    },
  },
  denied: {
    create: 'ServiceNow n’a pas permis au compte de créer un incident.',
    'work-notes': 'ServiceNow n’a pas permis au compte d’écrire une note de travail.',
  },
  deniedFields: (columns) => `ServiceNow n’a pas conservé ce qui a été envoyé pour ${list(columns)}. Une règle d’accès sur le champ refuse au compte l’accès en écriture.`,
  shownAt: (cause, time) => sentences(cause, `Constaté le ${time}.`),
  writeStep: 'Envoyez le rapport à votre administrateur ServiceNow. Cet avertissement disparaît dès qu’un ticket est créé.',
  administratorSteps: {
    'provider-unreachable': ['Vérifiez que l’instance fonctionne et que son adresse est celle indiquée ci-dessus.'],
    'provider-timeout': [`Vérifiez si l’instance, ou un pare-feu placé devant elle, n’accepte que certaines adresses IP, et autorisez celles de ${product}.`],
    'provider-tls': ['Vérifiez qui a émis le certificat de cette adresse, pour quels noms, et quand il expire.'],
    'provider-hibernating': ['Réveillez l’instance sur developer.servicenow.com.'],
    'provider-maintenance': ['Dites à la personne qui vous a envoyé ce rapport quand la maintenance se termine.'],
    'provider-unrecognized': ['Vérifiez qu’il s’agit de l’adresse de l’instance elle-même, et non d’un portail, d’un proxy ou d’une page d’identification.'],
    'provider-credentials': [
      'Dans l’enregistrement utilisateur du compte de service, vérifiez que le compte est actif, qu’il n’est pas verrouillé et qu’il n’exige pas de réinitialisation du mot de passe.',
      'Si le mot de passe est peut-être erroné, définissez-en un nouveau et transmettez-le.',
      'Si le compte exige un second facteur (MFA) ou l’authentification unique, même le bon mot de passe est rejeté. Sélectionnez « Web service access only » dans son enregistrement utilisateur, ou exemptez le compte.',
    ],
    'provider-forbidden': [
      grantRole(product),
      'Vérifiez ensuite qu’il a un accès en lecture, en création et en écriture à la table Incident.',
      'Si le compte a le rôle, recherchez une ACL sur la table Incident ou ses champs (category, subcategory, assignment_group, tout champ personnalisé utilisé), ou une règle d’application à portée limitée (scoped application), qui refuse encore l’accès.',
    ],
    'provider-rate-limited': ['Relevez la limite de la règle de limitation des requêtes (rate limit rule) qui s’applique au compte de service.'],
    'provider-rejected': ['Trouvez la politique de données ou la règle métier sur la table Incident qui rejette l’incident.'],
    'provider-error': ['Consultez le journal système à l’heure indiquée ci-dessus.'],
  },
  grants: {
    choices: ['Donnez au compte de service un accès en lecture à la table sys_choice.'],
    groups: ['Donnez au compte de service un accès en lecture à la table sys_user_group.'],
    users: ['Donnez au compte de service un accès en lecture à la table sys_user.'],
    roles: [grantRole(product)],
    create: [grantRole(product), 'Si le compte a l’un de ces rôles, recherchez une ACL de création (create) sur la table Incident qui refuse encore l’accès.'],
    'work-notes': ['Donnez au compte de service un accès en lecture et en écriture à incident.work_notes.'],
  },
  grantFields: (columns) => `Donnez au compte de service un accès en écriture à ${list(columns)}.`,
  guide: {
    note: 'Vous n’avez besoin de ces valeurs que si le compte de service ne peut pas lire les listes.',
    sections: [
      {
        title: 'Le compte de service',
        lines: [
          ['Un compte séparé', 'Vous pouvez changer son mot de passe ou le verrouiller sans priver personne d’accès.'],
          ['Web service access only', 'Sélectionnée dans son enregistrement utilisateur, cette option permet au compte d’appeler l’API, mais pas d’ouvrir de session dans les pages de ServiceNow.'],
          ['Le rôle itil', 'Ce rôle permet au compte de lire et d’écrire les incidents et leurs notes de travail. Le compte n’a pas besoin d’un rôle d’administrateur.'],
          ['L’accès en lecture aux listes', 'Si itil ne l’inclut pas, accordez un accès en lecture à sys_choice, sys_user_group et sys_user, pour que chacun puisse choisir les catégories, les groupes et les utilisateurs par leur nom.'],
        ],
      },
      {
        title: 'Où trouver ces valeurs',
        lines: [
          ['Catégorie, Sous-catégorie', 'Ouvrez System Definition > Choice Lists, table Incident, et utilisez la colonne Value. Respectez les majuscules et les minuscules.'],
          ['Groupe d’affectation', 'Ouvrez User Administration > Groups, puis le groupe, et choisissez Copy sys_id dans le menu de son en-tête.'],
        ],
      },
    ],
  },
});
