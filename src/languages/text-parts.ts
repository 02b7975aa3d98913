import type { FormTexts as ServiceNowFormTexts } from '../providers/servicenow/form.js';
import type { SearchTexts as ServiceNowSearchTexts } from '../providers/servicenow/search.js';
import type { SettingsTexts as ServiceNowSettingsTexts } from '../providers/servicenow/settings-texts.js';
import type { ServiceNowTexts } from '../providers/servicenow/texts.js';
import type { Words } from '../texts/catalogue.js';
import type { CommonTexts } from '../texts/en/common.js';
import type { ConnectionLogTexts } from '../texts/en/connection-log.js';
import type { ConnectionTestTexts } from '../texts/en/connection-test.js';
import type { ConnectionTexts } from '../texts/en/connection.js';
import type { CreateTexts } from '../texts/en/create.js';
import type { DefaultsTexts } from '../texts/en/defaults.js';
import type { DisconnectTexts } from '../texts/en/disconnect.js';
import type { FormTexts } from '../texts/en/form.js';
import type { LinkTexts } from '../texts/en/link.js';
import type { LinkedTexts } from '../texts/en/linked.js';
import type { ListTexts } from '../texts/en/list.js';
import type { PanelTexts } from '../texts/en/panel.js';
import type { ReportTexts } from '../texts/en/report.js';
import type { RowTexts } from '../texts/en/rows.js';
import type { Language } from '../texts/language.js';

/** All texts, by the part that shows them. */
export interface TextParts {
  /** Words that every part uses, and what each failure means. */
  common: CommonTexts;
  /** The list of linked tickets, before a click. */
  list: ListTexts;
  /** What its rows say once somebody works with them. */
  rows: RowTexts;
  /** The dialog that links an existing incident. */
  link: LinkTexts;
  /** What is said while a ticket is linked, and after it was. */
  linked: LinkedTexts;
  /** Every form: its fields, and what is wrong with them. */
  form: FormTexts;
  /** The dialog that creates a ticket. */
  create: CreateTexts;
  /** The row of the settings panel. */
  panel: PanelTexts;
  /** The dialog that connects an instance. */
  connection: ConnectionTexts;
  /** The connection test. */
  test: ConnectionTestTexts;
  /** Who has changed the connection. */
  log: ConnectionLogTexts;
  /** Defaults for new tickets. */
  defaults: DefaultsTexts;
  /** The question before a disconnect. */
  disconnect: DisconnectTexts;
  /** Reports to hand on. */
  report: ReportTexts;
  /** ServiceNow’s own words in a list. */
  servicenow: ServiceNowTexts;
  /** ServiceNow’s words in a search. */
  'servicenow-search': ServiceNowSearchTexts;
  /** ServiceNow’s words in a form. */
  'servicenow-form': ServiceNowFormTexts;
  /** ServiceNow’s words in the settings: fields, checks, advice. */
  'servicenow-settings': ServiceNowSettingsTexts;
}

/** What translates a part. */
type Translate<Part extends keyof TextParts> = (words: Words) => TextParts[Part];

/** A language beside English: translations at hand (`texts`), or each fetched when its part is first shown (`parts`). What it lacks is in English. */
export interface TextLanguage extends Language {
  /** Translations at hand, by part. */
  readonly texts?: { readonly [Part in keyof TextParts]?: Translate<Part> | undefined } | undefined;
  /** Translations that are fetched when their part is first shown. */
  readonly parts?: { readonly [Part in keyof TextParts]?: (() => Promise<Translate<Part>>) | undefined } | undefined;
}

/** A language that lacks nothing: what a part of it must not lack is found by the compiler. */
export interface WholeLanguage {
  /** A BCP 47 tag. */
  readonly tag: string;
  /** Translations, by part. */
  readonly texts: { readonly [Part in keyof TextParts]: Translate<Part> };
}
