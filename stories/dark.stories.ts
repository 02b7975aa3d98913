import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define.js';
import createMeta, * as create from './create-ticket-dialog.stories.js';
import ticketsMeta, * as tickets from './linked-tickets.stories.js';
import panelMeta, * as panel from './servicenow-settings-panel.stories.js';
import { isDark } from './support/shadow.js';

/** Errors, warnings, lists and dialogs in the dark: what others show in light, with the same play, and axe after it. */
const meta: Meta = { title: 'Dark theme', parameters: { docs: { story: { inline: false, height: '760px' } } } };
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

const section = (story: tickets.Story): tickets.Story => dark('linked-tickets', ticketsMeta, story);
const dialog = (story: create.Story): create.Story => dark('create-ticket-dialog', createMeta, story);
const settings = (story: panel.Story): panel.Story => dark('servicenow-settings-panel', panelMeta, story);

/** The list cannot be read. */
export const ListFailing = section(tickets.Failing);
/** Warnings above the list and in its rows. */
export const ListWarnings = section(tickets.CredentialsExpired);
export const ListNoAccess = section(tickets.NoAccess);
export const ListDetails = section(tickets.Details);
/** Rows in all six states, some of them dimmed. */
export const ListOfAllStates = section(tickets.Dozens);
export const LinkDialogWithHits = section(tickets.LinkDialogWithHits);
export const LinkFailed = section(tickets.LinkFailed);
export const CreateInvalid = dialog(create.Invalid);
export const CreateFailed = dialog(create.Failed);
export const CreateFilled = dialog(create.Filled);
export const CreateWithSuggestion = dialog(create.GroupMisspelt);
export const CreateClosingAsks = dialog(create.ClosingAsks);
export const ConnectionRefused = settings(panel.AddConnectionRefused);
export const ConnectionInvalid = settings(panel.AddConnectionInvalid);
export const ConnectionTestFailed = settings(panel.TestWrongPassword);
export const ConnectionTestPassed = settings(panel.TestPassed);
export const MenuOfActions = settings(panel.MoreActions);
export const DisconnectConfirmation = settings(panel.DisconnectConfirmation);
