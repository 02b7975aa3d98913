/** A JSON Schema, as far as the contract's ones go. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  /** What further keys hold; `{}` where anything does. */
  readonly additionalProperties?: Schema;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface Media {
  readonly schema: Schema;
  readonly examples?: Readonly<Record<string, { readonly summary: string; readonly value: unknown }>>;
}

/** By the kind of content. */
export type Content = Readonly<Record<string, Media>>;

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-capability'?: string;
  readonly 'x-since': string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  /** By their status. */
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

/** An OpenAPI 3.1 document, as far as the contract's one goes. */
export interface OpenApi {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly securitySchemes: Readonly<Record<string, { readonly description: string }>>;
  };
}

/** An operation with where it is called. */
export interface Call extends Operation {
  readonly method: string;
  readonly path: string;
}

/** Returns the calls of a document, in their order. */
export const callsOf = ({ paths }: OpenApi): Call[] =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), path })));

/** Whether an answer's status is a success. */
export const isSuccess = (status: string): boolean => status.startsWith('2');

/** Returns the problem codes that a call answers under one status: its description names them. */
export const codesIn = (description: string): string[] => [...description.matchAll(/`([\w-]+)`/g)].map(([, code = '']) => code);
