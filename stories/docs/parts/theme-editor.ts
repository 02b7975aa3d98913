import { html, LitElement, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { brands, type HostBrand } from '../../../.storybook/brands.js';
import '../../../src/define/linked-tickets.js';
import { createTicketingClient } from '../../../src/index.js';
import { createMockWorld } from '../../../src/mock/entry.js';
import { checkContrast, type ContrastProblem, type ThemeTokens } from '../../../src/theme/index.js';
import { colors, type ColorToken } from '../../../src/theme/defaults.js';
import { defined } from './defined.js';
import './parts.css';

type Theme = 'light' | 'dark';

/** The colours that a brand is most likely to set, and the lengths. */
const colorNames = ['accent', 'on-accent', 'accent-subtle', 'surface', 'surface-subtle', 'text', 'text-muted', 'control-border'] as const satisfies readonly ColorToken[];
const lengths = { 'font-size': '0.875rem', radius: '6px', 'radius-large': '10px', space: '4px' } as const;
const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/;

/** Changes tokens with an element beside, tells where contrast is lacking, and gives the CSS to take along. */
class ThemeEditorElement extends LitElement {
  static override properties = { tokens: { state: true }, theme: { state: true }, copied: { state: true } };
  declare tokens: ThemeTokens;
  declare theme: Theme;
  declare copied: string;
  readonly #world = createMockWorld();
  readonly #client = createTicketingClient(this.#world.clientOptions);

  constructor() {
    super();
    this.tokens = brands.violet.tokens;
    this.theme = 'light';
    this.copied = '';
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const problems = checkContrast(this.tokens);
    return html`
      <div class="parts-fields">
        <label>Begin with <select @change=${this.#handleBrand}>${Object.entries(brands).map(([name, { title }]) => html`<option value=${name} ?selected=${name === 'violet'}>${title}</option>`)}</select></label>
        <label>Theme <select @change=${this.#handleTheme}><option value="light">Light</option><option value="dark">Dark</option></select></label>
      </div>
      <h3>Colours, ${this.theme}</h3>
      <div class="parts-fields">${colorNames.map((name) => this.#renderColor(name))}</div>
      <h3>Sizes</h3>
      <div class="parts-fields">${Object.entries(lengths).map(([name, value]) => this.#renderLength(name, value))}</div>
      <div class="parts-preview" style=${styleMap({ ...propertiesOf(this.tokens), 'color-scheme': this.theme })}>
        <linked-tickets anomaly-id="42" heading-level="3" .client=${this.#client}></linked-tickets>
      </div>
      <h3>Contrast</h3>
      <div role="status">${problems.length === 0 ? html`<p>Every pair of colours has enough contrast, light and dark.</p>` : html`<ul>${problems.map((problem) => this.#renderProblem(problem))}</ul>`}</div>
      <h3>CSS</h3>
      <textarea class="parts-css" rows="12" readonly aria-label="CSS" .value=${cssOf(this.tokens)}></textarea>
      <p><button type="button" @click=${this.#handleCopy}>Copy CSS</button> <span role="status">${this.copied}</span></p>
    `;
  }

  #renderColor(name: ColorToken): TemplateResult {
    return html`<label><input type="color" .value=${this.#colorOf(name, this.theme)} @input=${(event: Event) => this.#setColor(name, valueOf(event))} />${name}</label>`;
  }

  #renderLength(name: string, usual: string): TemplateResult {
    const known: Readonly<Record<string, string | undefined>> = this.tokens;
    return html`<label>${name} <input size="8" .value=${known[name] ?? usual} @change=${(event: Event) => this.#set(name, valueOf(event))} /></label>`;
  }

  #renderProblem({ message, suggestion, theme }: ContrastProblem): TemplateResult {
    const apply = (): void => {
      if (!suggestion) return;
      this.theme = theme;
      this.#setColor(suggestion.token.replace('--ticketing-', '') as ColorToken, suggestion.value);
    };
    return html`<li>${message} ${suggestion ? html`<button type="button" @click=${apply}>Use ${suggestion.value}</button>` : ''}</li>`;
  }

  #colorOf(name: ColorToken, theme: Theme): string {
    const [, light = '#000000', dark = light] = pair.exec(this.tokens[name] ?? colors[name]) ?? [];
    return theme === 'light' ? light : dark;
  }

  #setColor(name: ColorToken, value: string): void {
    const shades = { light: this.#colorOf(name, 'light'), dark: this.#colorOf(name, 'dark'), [this.theme]: value };
    this.#set(name, `light-dark(${shades.light}, ${shades.dark})`);
  }

  #set(name: string, value: string): void {
    this.copied = '';
    this.tokens = { ...this.tokens, [name]: value };
  }

  readonly #handleBrand = (event: Event): void => {
    const known: Readonly<Record<string, HostBrand>> = brands;
    this.tokens = known[valueOf(event)]?.tokens ?? {};
  };

  readonly #handleTheme = (event: Event): void => {
    this.theme = valueOf(event) === 'dark' ? 'dark' : 'light';
  };

  readonly #handleCopy = (): void => {
    const area = this.querySelector('textarea');
    navigator.clipboard.writeText(cssOf(this.tokens)).then(
      () => (this.copied = 'Copied.'),
      () => {
        area?.select();
        this.copied = 'The CSS is selected: copy it with Ctrl+C or ⌘C.';
      },
    );
  };
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
const propertiesOf = (tokens: ThemeTokens): Record<string, string> => Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--ticketing-${name}`, value]));
const cssOf = (tokens: ThemeTokens): string => `:root {\n${Object.entries(propertiesOf(tokens)).map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;

export const ThemeEditor = defined('theme-editor', ThemeEditorElement);
