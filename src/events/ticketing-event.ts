/** An event that has its facts as properties. */
export abstract class TicketingEvent extends Event {
  constructor(type: string, facts: object = {}, init: EventInit = { bubbles: true, composed: true }) {
    super(type, init);
    Object.assign(this, facts);
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
