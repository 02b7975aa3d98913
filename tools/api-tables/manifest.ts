import * as z from 'zod/mini';

const description = z._default(z.string(), '');
const type = z._default(z.object({ text: z.string() }), { text: '' });

const Parameter = z.object({ name: z.string(), type });

const Member = z.object({
  kind: z.literal(['field', 'method']),
  name: z.string(),
  description,
  type,
  default: z.optional(z.string()),
  attribute: z.optional(z.string()),
  /** The class that it is taken from. */
  inheritedFrom: z.optional(z.object({ name: z.string() })),
  reflects: z._default(z.boolean(), false),
  parameters: z._default(z.array(Parameter), []),
  return: z.optional(z.object({ type })),
});
export type Member = z.infer<typeof Member>;

const Named = z.object({ name: z.string(), description });
const CssProperty = z.object({ name: z.string(), description, default: z._default(z.string(), '') });
export type CssProperty = z.infer<typeof CssProperty>;

const Declaration = z.object({
  name: z.string(),
  description,
  tagName: z.optional(z.string()),
  members: z._default(z.array(Member), []),
  events: z._default(z.array(z.object({ name: z.string(), description, type })), []),
  cssParts: z._default(z.array(Named), []),
  cssProperties: z._default(z.array(CssProperty), []),
});
export type Declaration = z.infer<typeof Declaration>;

const Manifest = z.object({ modules: z.array(z.object({ declarations: z._default(z.array(Declaration), []) })) });

/** Reads the declarations of a custom elements manifest: the elements, and the classes of their events. */
export function readManifest(json: string): readonly Declaration[] {
  return z.parse(Manifest, JSON.parse(json)).modules.flatMap(({ declarations }) => declarations);
}
