import { ActionController } from '../../../controllers/action-controller.js';
import type { ElementHost } from './host.js';
import { tellFailure } from './failures.js';

/** Makes the controller of one write, which asks the page to sign in where that is what it failed for. */
export const writeAction = <Input extends unknown[], Output>(
  host: ElementHost,
  write: (signal: AbortSignal, ...input: Input) => Promise<Output>,
): ActionController<Input, Output> =>
  new ActionController(host, async (signal, ...input: Input) => {
    try {
      return await write(signal, ...input);
    } catch (error) {
      tellFailure(host, error);
      throw error;
    }
  });
