import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { addressOf, sourceOf } from './page-of.js';
import { defined } from './defined.js';
import './parts.css';

/** A story as Storybook's own index tells of it. */
interface Entry {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly importPath: string;
}

/** What the module of a story says of it. */
interface Told {
  readonly args?: Readonly<Record<string, unknown>>;
  readonly parameters?: { readonly docs?: { readonly description?: { readonly story?: string } } };
}

const modules = import.meta.glob<Readonly<Record<string, Told>>>('../../**/*.stories.ts', { eager: true });

/** Every story there is, with its state, its cause and its source: from the index of this Storybook, so that none can be missing. */
class StateGridElement extends LitElement {
  static override properties = { entries: { state: true }, failed: { state: true } };
  declare entries: readonly Entry[];
  declare failed: boolean;

  constructor() {
    super();
    this.entries = [];
    this.failed = false;
  }

  // The page's own styles reach it.
  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    readIndex().then(
      (entries) => (this.entries = entries),
      () => (this.failed = true),
    );
  }

  override render(): TemplateResult {
    if (this.failed) return html`<p>The index of this Storybook could not be read.</p>`;
    const titles = [...new Set(this.entries.map(({ title }) => title))];
    return html`<p>${this.entries.length} states.</p>
      ${titles.map((title) => this.#renderGroup(title, this.entries.filter((entry) => entry.title === title)))}`;
  }

  #renderGroup(title: string, entries: readonly Entry[]): TemplateResult {
    const [first] = entries;
    return html`<h3>${title}</h3>
      ${first ? html`<p class="parts-note"><a href=${sourceOf(first.importPath.replace(/^\.\//, ''))} target="_top">Source</a></p>` : nothing}
      <ul class="parts-grid">
        ${entries.map((entry) => this.#renderEntry(entry))}
      </ul>`;
  }

  #renderEntry(entry: Entry): TemplateResult {
    const told = toldOf(entry);
    const cause = causeOf(told?.args ?? {});
    return html`<li>
      <a href=${addressOf('story', entry.id)} target="_top">${entry.name}</a>
      <p class="parts-note">${told?.parameters?.docs?.description?.story ?? nothing}</p>
      ${cause ? html`<p class="parts-note"><code>${cause}</code></p>` : nothing}
    </li>`;
  }
}

async function readIndex(): Promise<readonly Entry[]> {
  const response = await fetch('./index.json');
  const { entries } = (await response.json()) as { readonly entries: Readonly<Record<string, Entry>> };
  return Object.values(entries).filter(({ type }) => type === 'story');
}

function toldOf({ importPath, name }: Entry): Told | undefined {
  const module = modules[importPath.replace(/^\.\/stories/, '../..')];
  return module?.[name.replaceAll(' ', '')];
}

/** What the story needs of its world: `scenario: deleted`. */
const causeOf = (args: Readonly<Record<string, unknown>>): string =>
  ['scenario', 'role', 'team', 'fault', 'network', 'backend', 'address'].flatMap((name) => (typeof args[name] === 'string' ? `${name}: ${args[name]}` : [])).join(', ');

export const StateGrid = defined('state-grid', StateGridElement);
