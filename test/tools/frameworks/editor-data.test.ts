import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Css from 'vscode-css-languageservice';
import type * as Html from 'vscode-html-languageservice';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readManifest } from '../../../tools/api-tables/manifest.js';
import { tagsOf } from '../../../tools/frameworks/tags.js';
import { cssData, htmlData } from '../../../tools/frameworks/vs-code.js';
import { webTypes } from '../../../tools/frameworks/web-types.js';

// They are CommonJS, whose names Node does not find.
const require = createRequire(import.meta.url);
const css = require('vscode-css-languageservice') as typeof Css;
const html = require('vscode-html-languageservice') as typeof Html;

const tags = tagsOf(readManifest(readFileSync('custom-elements.json', 'utf8')));

type Schema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>;
interface CssSchema {
  readonly definitions: NonNullable<Schema['definitions']>;
  readonly properties: { readonly properties?: { readonly items: { readonly properties: NonNullable<Schema['definitions']> } } };
}

/** What is wrong with data by the schema that VS Code has for it. */
function problemsOf(data: object, language: 'css' | 'html'): unknown {
  const text = readFileSync(`node_modules/vscode-${language}-languageservice/docs/customData.schema.json`, 'utf8');
  // zod follows references to definitions alone.
  const { definitions, ...schema } = JSON.parse(text.replaceAll('#/properties/properties/items/properties/', '#/definitions/')) as Schema & CssSchema;
  const further = schema.properties.properties?.items.properties;
  // The name of the draft lacks its #, by which zod knows it.
  return z.fromJSONSchema({ ...schema, definitions: { ...definitions, ...further }, $schema: 'http://json-schema.org/draft-07/schema#' }).safeParse(JSON.parse(JSON.stringify(data))).error;
}

describe('what VS Code knows', () => {
  it.each([
    ['html', htmlData(tags)],
    ['css', cssData(tags)],
  ] as const)('fits its schema of %s data, which refuses other things', (language, data) => {
    expect(problemsOf(data, language)).toBeUndefined();
    expect(problemsOf({ ...data, version: 3 }, language)).toBeDefined();
  });

  it('completes tags and attributes in HTML, and says what they are', () => {
    const service = html.getLanguageService({ useDefaultDataProvider: false, customDataProviders: [html.newHTMLDataProvider('ours', htmlData(tags) as Html.HTMLDataV1)] });
    const completed = (text: string): string[] => {
      const document = html.TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
      return service.doComplete(document, document.positionAt(text.indexOf('|')), service.parseHTMLDocument(document)).items.map(({ label, insertTextFormat, textEdit }) => (insertTextFormat === 2 && textEdit ? textEdit.newText : label));
    };
    expect(completed('<|')).toEqual(expect.arrayContaining(['linked-tickets', 'create-ticket-dialog', 'servicenow-settings-panel']));
    expect(completed('<linked-tickets |')).toEqual(expect.arrayContaining(['anomaly-id="$1"', 'heading-level="$1"']));
    // An attribute that says all by being there is completed without a value.
    expect(completed('<create-ticket-dialog |')).toContain('open');
    // One that has a list of values completes these.
    expect(completed('<linked-tickets theme="|"')).toEqual(['light', 'dark', 'auto']);
    const page = html.TextDocument.create('file:///page.html', 'html', 1, '<linked-tickets anomaly-id="42">');
    expect(JSON.stringify(service.doHover(page, { line: 0, character: 20 }, service.parseHTMLDocument(page)))).toContain('The anomaly whose tickets are shown.');
    expect(JSON.stringify(service.doHover(page, { line: 0, character: 5 }, service.parseHTMLDocument(page)))).toContain('`ticketing-created`');
  });

  it('completes tokens and parts in style sheets, each once', () => {
    const service = css.getCSSLanguageService({ useDefaultDataProvider: false, customDataProviders: [css.newCSSDataProvider(cssData(tags) as Css.CSSDataV1)] });
    const completed = (text: string): string[] => {
      const document = css.TextDocument.create('file:///page.css', 'css', 1, text.replace('|', ''));
      return service.doComplete(document, document.positionAt(text.indexOf('|')), service.parseStylesheet(document)).items.map(({ label }) => label);
    };
    expect(completed('linked-tickets { | }').filter((label) => label.startsWith('--ticketing-accent'))).toEqual(['--ticketing-accent', '--ticketing-accent-subtle']);
    expect(completed('linked-tickets::|').filter((label) => label === '::part(dialog)')).toEqual(['::part(dialog)']);
  });

  it('says of a part what it is in each element', () => {
    expect(cssData(tags)).toMatchObject({ pseudoElements: expect.arrayContaining([{ name: '::part(base)', description: '<linked-tickets>: The section around everything.\n<servicenow-settings-panel>: The panel.' }]) as unknown });
  });
});

/** The form that JetBrains documents, closed: what stands elsewhere is read by nobody. */
const named = { name: z.string().min(1), description: z.string().min(1) };
const WebTypes = z.strictObject({
  $schema: z.url(),
  name: z.string(),
  version: z.string(),
  'js-types-syntax': z.literal('typescript'),
  'description-markup': z.literal('markdown'),
  contributions: z.strictObject({
    html: z.strictObject({
      elements: z.array(
        z.strictObject({
          ...named,
          attributes: z.array(z.strictObject({ ...named, value: z.strictObject({ type: z.string(), default: z.string() }) })),
          js: z.strictObject({ properties: z.array(z.strictObject({ ...named, type: z.string() })), events: z.array(z.strictObject({ ...named, type: z.string() })) }),
          css: z.strictObject({ parts: z.array(z.strictObject(named)), properties: z.array(z.strictObject({ name: z.string().startsWith('--'), description: z.string().min(1), default: z.string() })) }),
        }),
      ),
    }),
  }),
});

describe('the settings that the documents show', () => {
  it('name the files that the package exports', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, string> };
    const settings = JSON.parse(readFileSync('examples/html/.vscode/settings.json', 'utf8')) as Record<string, string[]>;
    const exported = (name: string): string[] => [`./node_modules/servicenow-ticketing/${exports[name]?.slice(2)}`];
    expect(settings).toEqual({ 'html.customData': exported('./vscode.html-custom-data.json'), 'css.customData': exported('./vscode.css-custom-data.json') });
  });
});

describe('what JetBrains editors know', () => {
  const { contributions, name, version } = WebTypes.parse(JSON.parse(JSON.stringify(webTypes(tags, { name: 'servicenow-ticketing', version: '1.2.3' }))));
  const [list] = contributions.html.elements.filter(({ name }) => name === 'linked-tickets');

  it('names the package that it is of', () => {
    expect([name, version]).toEqual(['servicenow-ticketing', '1.2.3']);
  });

  it('has attributes with their types and defaults, properties without an attribute, and events with their classes', () => {
    expect(list?.attributes).toContainEqual({ name: 'heading-level', description: "The heading's level in the page, 1 to 6.", value: { type: 'number', default: '2' } });
    expect(list?.attributes.map(({ name }) => name)).not.toContain('client');
    expect(list?.js.properties).toContainEqual({ name: 'client', description: "The client to use instead of the page's default.", type: 'TicketingClient | undefined' });
    expect(list?.js.events).toContainEqual(expect.objectContaining({ name: 'ticketing-created', type: 'TicketingCreatedEvent' }));
    expect(list?.js.properties.map(({ name }) => name)).not.toContain('refresh');
  });
});
