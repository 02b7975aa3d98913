import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import manifest from '../custom-elements.json';
import { dialogsHaveNames } from '../test/support/dialogs-have-names.js';
import { releaseWorld } from '../stories/support/story-world.js';
import { elementEvents, controlsOfArgs } from './manifest-controls.js';
import './preview.css';
import { beginSteps, endSteps, stage } from './stage.js';
import { globalTypes, initialGlobals } from './toolbar.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', config: dialogsHaveNames },
    actions: { handles: elementEvents(manifest) },
    controls: { sort: 'requiredFirst' },
    options: {
      storySort: {
        order: [
          'Start',
          'Guides',
          ['In a host page', 'States and causes', 'Theming', 'Tokens', 'Content', 'Accessibility', 'Events', 'Embedding', 'On msw'],
          'In a host page',
          'Linked Tickets',
          ['Element', 'List', 'Permissions', 'Failures', 'Sync', 'Row actions', 'Link dialog', 'Link outcomes', 'Create from the list'],
          'Create ticket',
          ['Element', 'Form', 'Failures', 'Outcomes'],
          'ServiceNow settings',
          ['Element', 'Panel', 'Failures', 'Connect', 'Edit', 'Connection test', 'Ticket defaults', 'Disconnect'],
        ],
      },
    },
    viewport: { options: { narrow: { name: 'Narrow, 360 px', styles: { width: '360px', height: '740px' }, type: 'mobile' } } },
  },
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [controlsOfArgs],
  decorators: [stage, withActions],
  beforeEach: (context) => {
    beginSteps(context);
    return () => releaseWorld(context.canvasElement);
  },
  afterEach: endSteps,
};

export default preview;
