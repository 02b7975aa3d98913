/** An address that the instance answers; a segment in braces stands for any. */
export interface EmulatedRoute {
  readonly methods: readonly string[];
  readonly path: string;
}

const read = ['GET', 'HEAD'];
const versions = ['/api/now', '/api/now/v1', '/api/now/v2'];

const apiRoutes: readonly EmulatedRoute[] = versions.flatMap((base) => [
  { methods: [...read, 'POST'], path: `${base}/table/{table}` },
  { methods: [...read, 'PUT', 'PATCH', 'DELETE', 'POST'], path: `${base}/table/{table}/{sys_id}` },
  { methods: read, path: `${base}/stats/{table}` },
  { methods: read, path: `${base}/attachment` },
  { methods: ['POST'], path: `${base}/attachment/file` },
  { methods: ['POST'], path: `${base}/attachment/upload` },
  { methods: [...read, 'PUT', 'PATCH', 'DELETE'], path: `${base}/attachment/{sys_id}` },
  { methods: read, path: `${base}/attachment/{sys_id}/file` },
  { methods: ['POST'], path: `${base}/tinyurl` },
  { methods: ['POST'], path: `${base}/batch` },
  { methods: read, path: `${base}/doc/table/schema` },
  { methods: read, path: `${base}/doc/table/schema/{table}` },
  { methods: read, path: `${base}/ui/user/current_user` },
  { methods: read, path: `${base}/ui/meta/{table}` },
]);

/** What the instance emulates, by address (servicenow-api.md 1.1, 4). */
export const emulatedRoutes: readonly EmulatedRoute[] = [
  ...apiRoutes,
  { methods: ['POST'], path: '/oauth_token.do' },
  { methods: ['GET', 'POST'], path: '/oauth_revoke_token.do' },
  { methods: [...read, 'POST'], path: '/angular.do' },
  { methods: [...read, 'POST'], path: '/nav_to.do' },
  { methods: read, path: '/now/nav/ui/classic/params/target/{target}' },
];

/** Pages are named after their table: `/incident.do`, `/incident_list.do`. */
const pagePath = /^\/(?:[a-z][a-z0-9_]*\.do|mock-servicenow\.css)?$/;

const patterns = emulatedRoutes.map(({ path }) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}/?$`));

/** Tests whether the instance has an answer of its own for the path, be it a refusal. */
export const isEmulated = (pathname: string): boolean =>
  pagePath.test(pathname) || patterns.some((pattern) => pattern.test(pathname));
