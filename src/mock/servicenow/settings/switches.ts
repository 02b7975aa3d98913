import { defaultSettings, type InstanceSettings } from './settings.js';

/** What lies over the switches for a time. It is asked anew whenever they are read. */
export type Layer = (settings: InstanceSettings) => Partial<InstanceSettings>;

/** The switches of an instance: as they were set, and as they count with what lies over them. */
export class Switches {
  /** As they were set, to be changed at any time. */
  readonly own: InstanceSettings;
  #layers: readonly { readonly over: Layer }[] = [];

  constructor(settings: Partial<InstanceSettings> = {}) {
    this.own = { ...defaultSettings(), ...settings };
  }

  /** As they count at the moment. */
  get current(): InstanceSettings {
    return this.#layers.reduce((settings, { over }) => ({ ...settings, ...over(settings) }), this.own);
  }

  /** Puts a layer over the others and returns what takes it away again, in whatever order. */
  overlay(over: Layer): () => void {
    const layer = { over };
    this.#layers = [...this.#layers, layer];
    return () => {
      this.#layers = this.#layers.filter((other) => other !== layer);
    };
  }
}
