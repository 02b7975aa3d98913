import type { ChoiceList } from './choice-list.js';

const problemStates = [
  ['101', 'New'],
  ['102', 'Assess'],
  ['103', 'Root Cause Analysis'],
  ['104', 'Fix in Progress'],
  ['106', 'Resolved'],
  ['107', 'Closed'],
] as const;

const changeCloseCodes = [
  ['successful', 'Successful'],
  ['successful_issues', 'Successful with issues'],
  ['unsuccessful', 'Unsuccessful'],
] as const;

/** The lists of the tables beside `incident` that extend `task`. */
export const workChoices: readonly ChoiceList[] = [
  { name: 'problem', element: 'state', choices: problemStates },
  { name: 'problem', element: 'problem_state', choices: problemStates },
  {
    name: 'problem',
    element: 'resolution_code',
    choices: [
      ['fix_applied', 'Fix Applied'],
      ['risk_accepted', 'Risk Accepted'],
      ['duplicate', 'Duplicate'],
      ['canceled', 'Canceled'],
    ],
  },
  {
    name: 'problem_task',
    element: 'state',
    choices: [
      ['151', 'New'],
      ['152', 'Assess'],
      ['153', 'Work in Progress'],
      ['157', 'Closed'],
    ],
  },
  {
    name: 'problem_task',
    element: 'problem_task_type',
    choices: [
      ['rca', 'Root Cause Analysis'],
      ['general', 'General'],
    ],
  },
  {
    name: 'change_request',
    element: 'state',
    choices: [
      ['-5', 'New'],
      ['-4', 'Assess'],
      ['-3', 'Authorize'],
      ['-2', 'Scheduled'],
      ['-1', 'Implement'],
      ['0', 'Review'],
      ['3', 'Closed'],
      ['4', 'Canceled'],
    ],
  },
  { name: 'change_request', element: 'close_code', choices: changeCloseCodes },
  { name: 'change_task', element: 'close_code', choices: changeCloseCodes },
  {
    name: 'change_task',
    element: 'state',
    choices: [
      ['-5', 'Pending'],
      ['1', 'Open'],
      ['2', 'In Progress'],
      ['3', 'Closed'],
      ['4', 'Canceled'],
    ],
  },
  { name: 'change_task', element: 'change_task_type', choices: ['planning', 'implementation', 'testing', 'review'] },
  {
    name: 'change_request',
    element: 'category',
    choices: [
      'Hardware',
      'Software',
      'Service',
      'System Software',
      'Applications Software',
      'Network',
      'Telecom',
      'Documentation',
      'Other',
    ],
  },
  {
    name: 'change_request',
    element: 'priority',
    choices: [
      ['1', '1 - Critical'],
      ['2', '2 - High'],
      ['3', '3 - Moderate'],
      ['4', '4 - Low'],
    ],
  },
  { name: 'change_request', element: 'type', choices: ['standard', 'normal', 'emergency'] },
  {
    name: 'change_request',
    element: 'risk',
    choices: [
      ['2', 'High'],
      ['3', 'Moderate'],
      ['4', 'Low'],
    ],
  },
];

/** The lists of `cmdb_ci`. */
export const configurationItemChoices: readonly ChoiceList[] = [
  { name: 'cmdb_ci', element: 'environment', choices: ['Development', 'Production', 'Test'] },
  {
    name: 'cmdb_ci',
    element: 'install_status',
    choices: [
      ['1', 'Installed'],
      ['2', 'On Order'],
      ['3', 'In Maintenance'],
      ['4', 'Pending Install'],
      ['5', 'Pending Repair'],
      ['6', 'In Stock'],
      ['7', 'Retired'],
      ['8', 'Stolen'],
      ['100', 'Absent'],
    ],
  },
  {
    name: 'cmdb_ci',
    element: 'operational_status',
    choices: [
      ['1', 'Operational'],
      ['2', 'Non-Operational'],
      ['3', 'Repair in Progress'],
      ['4', 'DR Standby'],
      ['5', 'Ready'],
      ['6', 'Retired'],
      ['7', 'Pipeline'],
      ['8', 'Catalog'],
    ],
  },
];
