import type { Choice, FormField } from '../../../contract/create-ticket.js';
import type { ServiceNowClient } from '../servicenow/client.js';
import type { BackendSettings } from '../settings.js';
import { descriptionLimit } from './anomaly-block.js';
import type { Choices } from './choices.js';

type Settings = Pick<BackendSettings, 'tables' | 'caller' | 'extraFields'>;

/** The create form as this release and this instance have it (domain C1 to C9). */
export async function formSpecification(client: ServiceNowClient, choices: Choices, settings: Settings): Promise<FormField[]> {
  const categories = await choices.read(client, 'category');
  const offersSubcategory = settings.extraFields.includes('subcategory');
  const subcategories = offersSubcategory ? [subcategoryField(await choices.read(client, 'subcategory'))] : [];
  return [
    tableField(settings),
    field('title', 'Short Description', { required: true, max_length: 160, info: 'One line, at most 160 characters.' }),
    field('description', 'Description', {
      type: 'text',
      max_length: descriptionLimit,
      info: 'What Qualytics knows about the anomaly is appended to this text.',
    }),
    categoryField(categories),
    ...subcategories,
    levelField('impact', 'Impact', 'How much of the business is affected.'),
    levelField('urgency', 'Urgency', 'How soon it has to be resolved.'),
    field('assignment_group', 'Assignment Group', { type: 'assignment_group', info: 'The group that works on the ticket.' }),
    callerField(settings),
  ];
}

function field(name: string, title: string, details: Partial<FormField> = {}): FormField {
  const plain = { type: 'string', required: false, values: [], default: '', placeholder: '', info: '', group: '' };
  const hints = { depends_on: '', suggestions: [], default_label: '', default_reason: '' };
  return { field: name, title, ...plain, ...hints, max_length: undefined, ...details };
}

const tableChoices = [
  choice('Incident', 'incident'),
  choice('Problem', 'problem'),
  choice('Change Request', 'change_request'),
  choice('Task', 'task'),
];

function tableField({ tables }: Settings): FormField {
  const everyTable = tableChoices.every(({ value }) => tables.includes(value));
  const created = tableChoices.filter(({ value }) => tables.includes(value)).map(({ label }) => label);
  const info = everyTable
    ? 'The kind of record that is created.'
    : `This release creates a record of the kind ${created.join(' or ')}, whatever is chosen here.`;
  return field('table', 'Table', { type: 'enum', required: true, values: tableChoices, default: 'incident', info });
}

const categoryField = (values: Choice[]): FormField =>
  listedField('category', 'Category', values, 'One of the categories of your ServiceNow instance.');

const subcategoryField = (values: Choice[]): FormField => listedField('subcategory', 'Subcategory', values, 'Depends on the category.');

/** A choice of the instance's list, or a text where the list cannot be read. */
function listedField(name: string, title: string, values: Choice[], info: string): FormField {
  if (values.length > 0) return field(name, title, { type: 'enum', values, info });
  const reason = `The service account cannot read the choices of ${title}`;
  return field(name, title, { info: `${reason}: type the value exactly as ServiceNow has it, upper and lower case included.` });
}

/** Impact and Urgency: three levels that every instance has (`servicenow-api.md 3.2`). */
function levelField(name: string, title: string, info: string): FormField {
  const values = [choice('1 - High', '1'), choice('2 - Medium', '2'), choice('3 - Low', '3')];
  return field(name, title, { type: 'enum', values, default: '3', info });
}

function callerField({ caller }: Settings): FormField {
  const info = caller
    ? 'The person on whose behalf the ticket is created.'
    : 'Not sent to ServiceNow in this release: the service account is the caller.';
  return field('caller', 'Caller', { type: 'user', info });
}

function choice(label: string, value: string): Choice {
  return { label, value, dependent_value: '' };
}
