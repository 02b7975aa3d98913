import { html, LitElement, type TemplateResult } from 'lit';
import manifest from '../../../custom-elements.json';
import { colors } from '../../../src/theme/defaults.js';
import { defined } from './defined.js';
import './parts.css';

interface Token {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
}

const declarations: readonly { readonly cssProperties?: readonly Token[] }[] = manifest.modules.flatMap((module) => module.declarations);
const tokens = [...new Map(declarations.flatMap(({ cssProperties = [] }) => cssProperties).map((token) => [token.name, token])).values()];
const isColor = ({ name }: Token): boolean => Object.hasOwn(colors, name.replace('--ticketing-', ''));
/** A token that is another one by default has that one's colour. */
const defaults = Object.entries(colors).map(([name, value]) => `--ticketing-${name}: ${value}`).join('; ');

/** The tokens that the elements read, each with its meaning and default; colours as swatches in both themes. */
class TokenTableElement extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<h3>Colours</h3>
      ${this.#renderTable(tokens.filter(isColor), true)}
      <h3>Type, space and shape</h3>
      ${this.#renderTable(tokens.filter((token) => !isColor(token)), false)}`;
  }

  #renderTable(rows: readonly Token[], swatches: boolean): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          ${swatches ? html`<th>Light</th><th>Dark</th>` : ''}
          <th>Token</th>
          <th>Meaning</th>
          <th>Default</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (token) => html`<tr>
            ${swatches ? (['light', 'dark'] as const).map((theme) => html`<td>${this.#renderSwatch(token, theme)}</td>`) : ''}
            <td><code>${token.name}</code></td>
            <td>${token.description}</td>
            <td><code>${token.default}</code></td>
          </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #renderSwatch({ name }: Token, theme: 'light' | 'dark'): TemplateResult {
    return html`<span style="color-scheme: ${theme}; ${defaults}"><span class="parts-swatch" style="background: var(${name})"></span></span>`;
  }
}

export const TokenTable = defined('token-table', TokenTableElement);
