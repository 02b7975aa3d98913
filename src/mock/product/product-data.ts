import type { Anomalies } from '../../backend/ports/anomalies.js';
import { iso } from '../../backend/wording/times.js';
import type { Clock } from '../../common/clock.js';
import type { AnomalySeed, ProductSeed } from './product-seed.js';
import type { AnomalyStatus, Comment, Datastore, HistoryEvent } from './schemas.js';

/** What has become of an anomaly: as much as a seed lacks that was made before it. */
export type ProductChange =
  | { readonly change: 'status'; readonly anomaly_id: number; readonly status: AnomalyStatus }
  | { readonly change: 'comment'; readonly anomaly_id: number; readonly comment: Omit<Comment, 'id'> }
  | { readonly change: 'history'; readonly anomaly_id: number; readonly event: Omit<HistoryEvent, 'id'> };

/** The host product's own data, in memory. The seed is copied, never changed. */
export class ProductData implements Anomalies {
  readonly datastores: ReadonlyMap<number, Datastore>;
  readonly anomalies: ReadonlyMap<number, AnomalySeed>;
  readonly #comments = new Map<number, Comment[]>();
  readonly #history = new Map<number, HistoryEvent[]>();
  readonly #clock: Clock;
  readonly #keep: (change: ProductChange) => void;
  #lastId = 0;

  /** @param keep is told of each change before it counts; where it throws, nothing is changed */
  constructor(seed: ProductSeed, clock: Clock, keep: (change: ProductChange) => void = () => undefined) {
    this.#clock = clock;
    this.#keep = keep;
    this.datastores = new Map(seed.datastores?.map((datastore) => [datastore.id, { ...datastore }]));
    this.anomalies = new Map(seed.anomalies?.map((anomaly) => [anomaly.id, structuredClone(anomaly)]));
    for (const { anomaly_id, ...comment } of seed.comments ?? []) this.#addComment(anomaly_id, comment);
    for (const { anomaly_id, ...event } of seed.history ?? []) this.#addHistory(anomaly_id, event);
  }

  get(id: number): Promise<AnomalySeed | undefined> {
    return Promise.resolve(this.anomalies.get(id));
  }

  ofDatastore(datastore: number): Promise<readonly AnomalySeed[]> {
    return Promise.resolve([...this.anomalies.values()].filter((anomaly) => anomaly.datastore === datastore));
  }

  datastoreName(datastore: number): Promise<string | undefined> {
    return Promise.resolve(this.datastores.get(datastore)?.name);
  }

  record(id: number, by: string, text: string): Promise<void> {
    this.note(id, 'ticket', by, text);
    return Promise.resolve();
  }

  /** Returns an anomaly's comments, oldest first. */
  commentsOf(anomalyId: number): readonly Comment[] {
    return this.#comments.get(anomalyId) ?? [];
  }

  addComment(anomalyId: number, comment: Omit<Comment, 'id'>): Comment {
    this.#keep({ change: 'comment', anomaly_id: anomalyId, comment });
    return this.#addComment(anomalyId, comment);
  }

  setStatus(anomaly: AnomalySeed, status: AnomalyStatus): void {
    this.#keep({ change: 'status', anomaly_id: anomaly.id, status });
    anomaly.status = status;
  }

  /** Returns what happened to an anomaly, newest first. */
  historyOf(anomalyId: number): HistoryEvent[] {
    return (this.#history.get(anomalyId) ?? []).toReversed();
  }

  /** Notes in the history what a user does now. */
  note(anomalyId: number, kind: HistoryEvent['kind'], by: string, text: string): void {
    const event = { kind, by, at: iso(this.#clock.now()), text };
    this.#keep({ change: 'history', anomaly_id: anomalyId, event });
    this.#addHistory(anomalyId, event);
  }

  #addComment(anomalyId: number, comment: Omit<Comment, 'id'>): Comment {
    const record = { id: this.#newId(), ...comment };
    listIn(this.#comments, anomalyId).push(record);
    return record;
  }

  #addHistory(anomalyId: number, event: Omit<HistoryEvent, 'id'>): void {
    listIn(this.#history, anomalyId).push({ id: this.#newId(), ...event });
  }

  #newId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }
}

function listIn<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
