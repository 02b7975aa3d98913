import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.js';
import * as createFailures from './create-ticket-dialog/failures.stories.js';
import * as form from './create-ticket-dialog/form.stories.js';
import * as failures from './linked-tickets/failures.stories.js';
import * as linkDialog from './linked-tickets/link-dialog.stories.js';
import * as linkOutcomes from './linked-tickets/link-outcomes.stories.js';
import * as list from './linked-tickets/list.stories.js';
import * as connect from './servicenow-settings-panel/connect.stories.js';
import * as connectionTest from './servicenow-settings-panel/connection-test.stories.js';
import * as disconnect from './servicenow-settings-panel/disconnect.stories.js';
import * as panel from './servicenow-settings-panel/panel.stories.js';
import { createMeta, type CreateStory } from './support/create-meta.js';
import { listMeta, type ListStory } from './support/list-meta.js';
import { panelMeta, type PanelStory } from './support/panel-meta.js';
import { isDark } from './support/shadow.js';

/** Errors, warnings, lists and dialogs in the dark: what others show in light, with the same play, and axe after it. */
const meta: Meta = { title: 'Dark theme' };
export default meta;

/** A story of an element as it is in the dark. */
const dark = <Args>(tag: string, { render, args }: Meta<Args>, story: StoryObj<Args>): StoryObj<Args> => ({
  ...story,
  ...(render && { render }),
  args: { ...args, ...story.args },
  globals: { ...story.globals, theme: 'dark' },
  play: async (context) => {
    await story.play?.(context);
    await isDark(context.canvasElement, tag);
  },
});

const section = (story: ListStory): ListStory => dark('linked-tickets', listMeta, story);
const dialog = (story: CreateStory): CreateStory => dark('create-ticket-dialog', createMeta, story);
const settings = (story: PanelStory): PanelStory => dark('servicenow-settings-panel', panelMeta, story);

/** The list cannot be read. */
export const ListServiceUnavailable = section(failures.ServiceUnavailable);
/** Warnings above the list and in its rows. */
export const ListWarnings = section(failures.CredentialsExpired);
export const ListWithoutAccess = section(failures.ServiceAccountWithoutAccess);
export const ListDetails = section(list.Details);
/** Rows in all six states, some of them dimmed. */
export const ListOfAllStates = section(list.Dozens);
export const LinkDialogWithHits = section(linkDialog.WithHits);
export const LinkRefused = section(linkOutcomes.Refused);
export const CreateInvalid = dialog(form.Invalid);
export const CreateServiceUnavailable = dialog(createFailures.ServiceUnavailable);
export const CreateFilled = dialog(form.Filled);
export const CreateWithSuggestion = dialog(form.GroupMisspelt);
export const CreateClosingAsks = dialog(form.ClosingAsks);
export const ConnectionRefused = settings(connect.WrongPassword);
export const ConnectionInvalid = settings(connect.Invalid);
export const ConnectionTestFailed = settings(connectionTest.WrongPassword);
export const ConnectionTestPassed = settings(connectionTest.Passed);
export const MenuOfActions = settings(panel.MoreActions);
export const DisconnectConfirmation = settings(disconnect.Confirmation);
