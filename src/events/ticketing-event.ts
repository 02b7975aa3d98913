/** An event that has its facts as properties, which are read-only as the platform's own are: each listener is told the same. */
export abstract class TicketingEvent extends Event {
  constructor(type: string, facts: object = {}, init: EventInit = { bubbles: true, composed: true }) {
    super(type, init);
    for (const [name, value] of Object.entries(facts)) Object.defineProperty(this, name, { value, enumerable: true });
  }
}

/** What an event about anomalies tells. */
export interface AnomalyFacts {
  readonly anomalyIds: readonly string[];
}

/** An event about anomalies. */
export abstract class AnomalyEvent extends TicketingEvent {
  /** The anomalies that it is about; one, as of now. */
  declare readonly anomalyIds: readonly string[];

  constructor(type: string, { anomalyIds, ...facts }: AnomalyFacts, init?: EventInit) {
    super(type, { ...facts, anomalyIds: Object.freeze([...anomalyIds]) }, init);
  }
}
