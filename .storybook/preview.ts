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
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error', config: dialogsHaveNames },
    actions: { handles: elementEvents(manifest) },
    controls: { sort: 'requiredFirst' },
    options: { storySort: { order: ['Linked Tickets', 'Create ticket dialog', 'ServiceNow settings panel'] } },
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
