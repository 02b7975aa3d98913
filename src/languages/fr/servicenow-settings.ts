import type { SettingsTexts } from '../../providers/servicenow/settings-texts.js';
import type { Words } from '../../texts/catalogue.js';

const placeholder = 'https://your-instance.service-now.com';

const grantRole = (product: string): string =>
  `Donnez le rôle itil ou sn_incident_write au compte de service de ${product}. Ouvrez son enregistrement utilisateur, puis Roles > Edit.`;

export const servicenowSettings = ({ product, provider, format: { list, sentences } }: Words): SettingsTexts => ({
  address: {
    label: 'URL de l’instance',
    placeholder,
    help: `L’adresse à laquelle vous ouvrez ${provider}.`,
    need: `Saisissez l’URL de l’instance, par exemple ${placeholder}.`,
    bad: `Ce n’est pas une adresse Web. Saisissez une adresse comme ${placeholder}.`,
    spaces: 'Supprimez les espaces. Une adresse ne peut pas en contenir.',
    several: 'Saisissez une seule adresse. Il y en a plusieurs ici.',
    noDot: 'Saisissez l’adresse complète, par exemple your-instance.service-now.com.',
    notHttps: 'Utilisez https. Les identifiants ne sont pas envoyés par http.',
    noCredentials: 'Retirez le nom d’utilisateur et le mot de passe de l’adresse. Ils ont leurs propres champs.',
    ownSite: 'servicenow.com est le site de ServiceNow. Les instances sont sur service-now.com, avec un trait d’union.',
    noInstance: (host) => `${host} n’est pas l’adresse d’une instance. Elle devrait commencer par le nom de votre instance, comme acme.service-now.com.`,
    email: 'C’est une adresse e-mail. Saisissez l’adresse à laquelle vous ouvrez ServiceNow.',
    confirm: (host) => `Envoyer les identifiants à ${host}, qui n’est pas une adresse service-now.com`,
  },
  account: {
    username: 'Nom d’utilisateur',
    usernameHelp: 'Le nom d’utilisateur du compte de service. Vous pouvez coller utilisateur:motdepasse.',
    password: 'Mot de passe',
    passwordHelp: `${product} conserve le mot de passe chiffré et ne l’affiche plus jamais.`,
    storedName: (name, kept) => {
      const next = kept ? 'Laissez ce champ vide pour garder le compte.' : 'Saisissez à nouveau le nom d’utilisateur.';
      return sentences(name && `Le nom d’utilisateur enregistré est ${name}.`, next);
    },
    storedPassword: 'Le mot de passe enregistré n’est jamais affiché. Saisissez le nouveau.',
    needUsername: 'Saisissez le nom d’utilisateur du compte de service.',
    usernameColon: 'Un nom d’utilisateur ne peut pas contenir de deux-points. Déplacez ce qui suit dans Mot de passe.',
    needPassword: 'Saisissez le mot de passe du compte de service.',
    split: 'Le nom d’utilisateur et le mot de passe proviennent du texte collé, séparé au premier deux-points.',
    splitAddress: 'Le nom d’utilisateur et le mot de passe ont été déplacés de l’adresse vers leurs propres champs.',
    lineBreak: 'Le texte collé contient un saut de ligne, ce qu’un mot de passe ne peut pas avoir. Vérifiez que le mot de passe est complet.',
    blanks: 'Le mot de passe commence ou finit par une espace. Supprimez-la si elle a été copiée par erreur.',
  },
  checks: {
    address: 'L’adresse répond',
    servicenow: `${provider} se trouve à cette adresse`,
    'sign-in': 'Le compte de service peut se connecter',
    incidents: 'Le compte peut lire les incidents',
    choices: 'Le compte peut lire les catégories et autres choix',
    groups: 'Le compte peut lire les groupes d’affectation',
    users: 'Le compte peut lire les utilisateurs',
    roles: 'Le compte a un rôle qui lui permet d’écrire des incidents',
    create: 'Le compte peut créer des incidents',
    'work-notes': 'Le compte peut écrire des notes de travail',
    fields: 'Le compte peut définir la catégorie, la sous-catégorie et le groupe d’affectation',
  },
  rights: [
    'Accès en lecture, création et écriture à la table Incident (incident).',
    'Accès en lecture et écriture à incident.work_notes.',
    'Accès en écriture aux champs utilisés : category, subcategory, assignment_group et tout champ personnalisé.',
    'Accès en lecture à sys_choice, sys_user_group et sys_user, pour les listes et les noms.',
  ],
  unprovenWrite: 'Vérifié à la création du premier ticket.',
  causes: {
    'provider-unreachable': {
      cause: 'Rien ne répond à cette adresse.',
      steps: [
        'Vérifiez que l’URL de l’instance ne contient pas de faute de frappe.',
        'Vérifiez que le nom d’utilisateur et le mot de passe sont chacun dans leur champ et que le compte est actif.',
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
      cause: 'Impossible d’établir une connexion sécurisée. Le certificat n’est pas fiable ou n’est pas destiné à cet hôte.',
      steps: ['Vérifiez le nom d’hôte dans l’URL de l’instance.', 'Renseignez-vous auprès de votre administrateur ServiceNow sur le certificat de cette adresse.'],
    },
    'provider-hibernating': {
      cause: 'L’instance est en hibernation. Les identifiants ne sont pas en cause.',
      steps: ['Demandez au propriétaire de l’instance de la réveiller sur developer.servicenow.com, attendez quelques minutes, puis testez à nouveau.'],
    },
    'provider-maintenance': {
      cause: 'L’instance est en maintenance. Les identifiants ne sont pas en cause.',
      steps: ['Testez à nouveau plus tard, ou demandez à votre administrateur ServiceNow quand la maintenance se termine.'],
    },
    'provider-unrecognized': {
      cause: 'Autre chose que ServiceNow répond à cette adresse, par exemple un portail, un proxy ou une page de connexion.',
      steps: ['Vérifiez que l’URL de l’instance est l’adresse de l’instance elle-même.', 'Demandez l’adresse à votre administrateur ServiceNow.'],
    },
    'provider-credentials': {
      cause: 'ServiceNow a rejeté la connexion. Le nom d’utilisateur ou le mot de passe est erroné, ou le compte est verrouillé.',
      steps: [
        'Vérifiez le nom d’utilisateur et le mot de passe.',
        'Demandez à votre administrateur ServiceNow si le compte est actif et n’est pas verrouillé.',
        'Un compte qui exige un second facteur (MFA) ou ne se connecte que par authentification unique ne convient pas. Demandez à votre administrateur ServiceNow de sélectionner « Web service access only » dans son enregistrement utilisateur, ou d’exempter le compte.',
      ],
    },
    'provider-forbidden': {
      cause: 'Le compte s’est connecté, mais ServiceNow a refusé l’accès à la table Incident.',
      steps: [
        'Demandez à votre administrateur ServiceNow l’accès en lecture, création et écriture à la table Incident. Un rôle tel que itil donne les trois.',
        'Si le compte a un tel rôle, demandez si une ACL sur la table Incident ou ses champs (category, subcategory, assignment_group, tout champ personnalisé utilisé) ou une règle d’application délimitée refuse encore l’accès.',
      ],
    },
    'provider-rejected': {
      cause: 'Une règle de données ou une règle métier de l’instance a rejeté le ticket.',
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
      steps: ['Demandez à votre administrateur ServiceNow l’accès en lecture à la table sys_choice.'],
    },
    groups: {
      cause: 'Le compte ne peut pas lire les groupes, Groupe d’affectation prend donc un sys_id.',
      steps: ['Demandez à votre administrateur ServiceNow l’accès en lecture à la table sys_user_group.'],
    },
    users: {
      cause: 'Le compte ne peut pas lire les utilisateurs, les personnes ne peuvent donc pas être trouvées par leur nom.',
      steps: ['Demandez à votre administrateur ServiceNow l’accès en lecture à la table sys_user.'],
    },
    roles: {
      cause: 'Le compte n’a aucun des rôles qui permettent d’habitude d’écrire des incidents.',
      steps: ['Si un ticket est rejeté, demandez à votre administrateur ServiceNow le rôle itil ou sn_incident_write.'],
    },
  },
  denied: {
    create: 'ServiceNow n’a pas laissé le compte créer un incident.',
    'work-notes': 'ServiceNow n’a pas laissé le compte écrire une note de travail.',
  },
  deniedFields: (columns) => `ServiceNow n’a pas conservé ce qui a été envoyé pour ${list(columns)}. Une règle d’accès sur le champ refuse l’accès en écriture au compte.`,
  shownAt: (cause, time) => sentences(cause, `C’était à ${time}.`),
  writeStep: 'Envoyez le rapport à votre administrateur ServiceNow. Cet avertissement disparaît à la création d’un ticket.',
  administratorSteps: {
    'provider-unreachable': ['Vérifiez que l’instance fonctionne et que son adresse est bien celle ci-dessus.'],
    'provider-timeout': [`Vérifiez si l’instance, ou un pare-feu devant elle, n’accepte que certaines adresses IP, et autorisez celles de ${product}.`],
    'provider-tls': ['Vérifiez qui a émis le certificat de cette adresse, pour quels noms, et quand il expire.'],
    'provider-hibernating': ['Réveillez l’instance sur developer.servicenow.com.'],
    'provider-maintenance': ['Indiquez à la personne qui vous a envoyé ce rapport quand la maintenance se termine.'],
    'provider-unrecognized': ['Vérifiez que c’est l’adresse de l’instance elle-même, et non d’un portail, d’un proxy ou d’une page de connexion.'],
    'provider-credentials': [
      'Dans l’enregistrement utilisateur du compte de service, vérifiez qu’il est actif, qu’il n’est pas verrouillé et qu’il n’exige pas un nouveau mot de passe.',
      'Si le mot de passe peut être erroné, définissez-en un nouveau et transmettez-le.',
      'Si le compte exige un second facteur (MFA) ou l’authentification unique, même le bon mot de passe est rejeté. Sélectionnez « Web service access only » dans son enregistrement utilisateur, ou exemptez-le.',
    ],
    'provider-forbidden': [
      grantRole(product),
      'Vérifiez ensuite qu’il a l’accès en lecture, création et écriture à la table Incident.',
      'Si le compte a le rôle, cherchez une ACL sur la table Incident ou ses champs (category, subcategory, assignment_group, tout champ personnalisé utilisé), ou une règle d’application délimitée, qui refuse encore l’accès.',
    ],
    'provider-rate-limited': ['Relevez la règle de limitation de débit qui s’applique au compte de service.'],
    'provider-rejected': ['Trouvez la règle de données ou la règle métier de la table Incident qui rejette l’incident.'],
    'provider-error': ['Consultez le journal système à l’heure indiquée ci-dessus.'],
  },
  grants: {
    choices: ['Donnez au compte de service l’accès en lecture à la table sys_choice.'],
    groups: ['Donnez au compte de service l’accès en lecture à la table sys_user_group.'],
    users: ['Donnez au compte de service l’accès en lecture à la table sys_user.'],
    roles: [grantRole(product)],
    create: [grantRole(product), 'Si le compte a l’un de ces rôles, cherchez une ACL de création (create) sur la table Incident qui refuse encore l’accès.'],
    'work-notes': ['Donnez au compte de service l’accès en lecture et écriture à incident.work_notes.'],
  },
  grantFields: (columns) => `Donnez au compte de service l’accès en écriture à ${list(columns)}.`,
  guide: {
    note: 'Vous n’en avez besoin que si le compte de service ne peut pas lire les listes.',
    sections: [
      {
        title: 'Le compte de service',
        lines: [
          ['Un compte distinct', 'Vous pouvez changer son mot de passe ou le verrouiller sans bloquer personne.'],
          ['Web service access only', 'Sélectionné dans son enregistrement utilisateur, cela permet au compte d’appeler l’API, mais pas de se connecter aux pages de ServiceNow.'],
          ['Le rôle itil', 'Ce rôle permet au compte de lire et d’écrire les incidents et leurs notes de travail. Il n’a pas besoin d’un rôle d’administrateur.'],
          ['Accès en lecture aux listes', 'Si itil ne l’inclut pas, donnez l’accès en lecture à sys_choice, sys_user_group et sys_user, pour que catégories, groupes et utilisateurs puissent être choisis par leur nom.'],
        ],
      },
      {
        title: 'Où trouver ces valeurs',
        lines: [
          ['Catégorie, Sous-catégorie', 'Ouvrez System Definition > Choice Lists, table Incident, et utilisez la colonne Value. La casse compte.'],
          ['Groupe d’affectation', 'Ouvrez User Administration > Groups, puis le groupe, et choisissez Copy sys_id dans le menu de son en-tête.'],
        ],
      },
    ],
  },
});
