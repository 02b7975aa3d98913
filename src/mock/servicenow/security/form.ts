import type { InstanceRequest } from '../http/instance-request.js';

/** A form's fields by name. */
export type Form = ReadonlyMap<string, string>;

const formType = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** Far more than names and passwords come to. */
const maxFormBytes = 65_536;

/** Returns the fields of a request's form; none when its body is of another type, or no form that a person would fill in. */
export async function readForm(request: InstanceRequest): Promise<Form> {
  const isForm = formType.test(request.headers.get('Content-Type') ?? '');
  const isShort = Number(request.headers.get('Content-Length') ?? 0) <= maxFormBytes;
  const text = isForm && isShort ? await request.text() : '';
  return new Map(text.length <= maxFormBytes ? new URLSearchParams(text) : []);
}
