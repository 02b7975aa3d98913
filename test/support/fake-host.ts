import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A host for controllers without an element: its life cycle is driven by hand, its update requests are counted. */
export class FakeHost implements ReactiveControllerHost {
  updates = 0;
  readonly updateComplete = Promise.resolve(true);
  readonly #controllers = new Set<ReactiveController>();

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller);
  }

  requestUpdate(): void {
    this.updates += 1;
  }

  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
    this.update();
  }

  update(): void {
    for (const controller of this.#controllers) controller.hostUpdate?.();
    for (const controller of this.#controllers) controller.hostUpdated?.();
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}
