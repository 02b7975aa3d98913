import { admin, basic, origin, send, type Call, type World } from '../client.js';

export const attachment = '/api/now/attachment';

export interface Metadata {
  readonly sys_id: string;
  readonly file_name: string;
  readonly download_link: string;
  readonly [key: string]: string;
}

export function createIncident({ snow }: World): string {
  return snow.store.insert('incident').sys_id;
}

export function upload({ snow }: World, parameters: Record<string, string>, call: Call = {}): Promise<Response> {
  const headers = { 'Content-Type': 'text/plain', ...call.headers };
  return send(snow, `${attachment}/file?${new URLSearchParams(parameters)}`, { method: 'POST', body: 'abc', ...call, headers });
}

export const to = (sysId: string, fileName = 'log.txt') => ({ table_name: 'incident', table_sys_id: sysId, file_name: fileName });
export const resultOf = async (response: Response): Promise<Metadata> => ((await response.json()) as { result: Metadata }).result;
export const attach = async (world: World, sysId: string, fileName?: string) => resultOf(await upload(world, to(sysId, fileName)));

export function sendForm({ snow }: World, form: FormData): Promise<Response> {
  return snow.fetch(`${origin}${attachment}/upload`, { method: 'POST', headers: { Authorization: basic(admin) }, body: form });
}

export function formFor(sysId: string, file?: File): FormData {
  const form = new FormData();
  form.set('table_name', 'incident');
  form.set('table_sys_id', sysId);
  if (file !== undefined) form.set('uploadFile', file);
  return form;
}
