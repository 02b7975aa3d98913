import type { GroupName } from './groups.js';

/** A person of the customer's in the instance. */
interface UserSeed {
  readonly user_name: string;
  readonly name: string;
  readonly title: string;
  /** The group they work incidents in; nobody's group for those who only report. */
  readonly group?: GroupName;
}

export const users = [
  { user_name: 'amara.okafor', name: 'Amara Okafor', title: 'Data operations lead', group: 'Data Operations' },
  { user_name: 'tomasz.lewandowski', name: 'Tomasz Lewandowski', title: 'Data operations engineer', group: 'Data Operations' },
  { user_name: 'mei.tanaka', name: 'Mei Tanaka', title: 'Data operations engineer', group: 'Data Operations' },
  { user_name: 'joao.pereira', name: 'João Pereira', title: 'Data operations engineer', group: 'Data Operations' },
  { user_name: 'ingrid.solberg', name: 'Ingrid Solberg', title: 'Platform lead', group: 'Data Platform' },
  { user_name: 'daniel.mensah', name: 'Daniel Mensah', title: 'Platform engineer', group: 'Data Platform' },
  { user_name: 'priya.raghavan', name: 'Priya Raghavan', title: 'Platform engineer', group: 'Data Platform' },
  { user_name: 'lucas.moreau', name: 'Lucas Moreau', title: 'Analytics engineer', group: 'Analytics Engineering' },
  { user_name: 'hannah.weiss', name: 'Hannah Weiss', title: 'Analytics engineer', group: 'Analytics Engineering' },
  { user_name: 'samir.haddad', name: 'Samir Haddad', title: 'Analytics lead', group: 'Analytics Engineering' },
  { user_name: 'oksana.bondar', name: 'Oksana Bondar', title: 'Database administrator', group: 'Database Administration' },
  { user_name: 'peter.novak', name: 'Peter Novák', title: 'Database administrator', group: 'Database Administration' },
  { user_name: 'grace.kimani', name: 'Grace Kimani', title: 'Order support analyst', group: 'Order Management Support' },
  { user_name: 'diego.fuentes', name: 'Diego Fuentes', title: 'Order support analyst', group: 'Order Management Support' },
  { user_name: 'elena.rossi', name: 'Elena Rossi', title: 'Finance systems analyst', group: 'Finance Systems' },
  { user_name: 'marcus.bergstrom', name: 'Marcus Bergström', title: 'Finance systems lead', group: 'Finance Systems' },
  { user_name: 'yuki.nakamura', name: 'Yuki Nakamura', title: 'CRM administrator', group: 'CRM Support' },
  { user_name: 'fatima.zahra', name: 'Fatima Zahra', title: 'CRM analyst', group: 'CRM Support' },
  { user_name: 'owen.gallagher', name: 'Owen Gallagher', title: 'Cloud engineer', group: 'Cloud Infrastructure' },
  { user_name: 'linh.nguyen', name: 'Linh Nguyen', title: 'Cloud engineer', group: 'Cloud Infrastructure' },
  { user_name: 'karl.hoffmann', name: 'Karl Hoffmann', title: 'Network engineer', group: 'Network' },
  { user_name: 'ruth.adeyemi', name: 'Ruth Adeyemi', title: 'Service desk analyst', group: 'Service Desk' },
  { user_name: 'ben.archer', name: 'Ben Archer', title: 'Service desk analyst', group: 'Service Desk' },
  { user_name: 'sofia.lindqvist', name: 'Sofia Lindqvist', title: 'Service desk lead', group: 'Service Desk' },
  { user_name: 'victor.dumont', name: 'Victor Dumont', title: 'Head of sales reporting' },
  { user_name: 'nadia.petrova', name: 'Nadia Petrova', title: 'Controller' },
  { user_name: 'charles.whitmore', name: 'Charles Whitmore', title: 'Regional sales manager' },
  { user_name: 'isabel.navarro', name: 'Isabel Navarro', title: 'Supply planner' },
  { user_name: 'kwame.boateng', name: 'Kwame Boateng', title: 'Marketing analyst' },
  { user_name: 'anna.kowalska', name: 'Anna Kowalska', title: 'Customer success manager' },
] as const satisfies readonly UserSeed[];

export type UserName = (typeof users)[number]['user_name'];
