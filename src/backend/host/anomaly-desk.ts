import type { Clock } from '../../common/clock.js';
import { may } from '../access/permissions.js';
import type { User } from '../access/users.js';
import { invalidField, ProblemError } from '../http/problem-error.js';
import type { AnomalySeed } from '../seed.js';
import type { Store } from '../store.js';
import type { SyncWorker } from '../sync/worker.js';
import { commentNote, statusNote } from '../ticketing/notes.js';
import { iso } from '../ticketing/times.js';
import { OpenStatus, type AllowedActions, type AnomalyStatus, type ArchiveStatus, type Comment } from './schemas.js';

interface Dependencies {
  store: Store;
  clock: Clock;
  worker: SyncWorker;
}

export const isOpen = (status: AnomalyStatus): boolean => (OpenStatus.options as readonly AnomalyStatus[]).includes(status);

/** What people do to an anomaly, and the work notes that follow from it (domain A, Y1 to Y3). */
export class AnomalyDesk {
  readonly #dependencies: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  /** Acknowledges, reopens or restores. @throws ProblemError `invalid-request`: a restore leads to Acknowledged */
  setOpen(anomaly: AnomalySeed, status: OpenStatus, user: User): void {
    if (!isOpen(anomaly.status) && status !== 'Acknowledged') {
      throw invalidField('status', 'An archived anomaly is restored to Acknowledged. Restore it first.');
    }
    if (anomaly.status === status) return;
    this.#change(anomaly, status, user);
    // Reopening has no note of its own in the product.
    if (status === 'Acknowledged') this.#sendStatus(anomaly);
  }

  /** @throws ProblemError `invalid-request` when it is archived already */
  archive(anomaly: AnomalySeed, status: ArchiveStatus, user: User): void {
    if (!isOpen(anomaly.status)) throw invalidField('status', `This anomaly is archived already, as ${anomaly.status}. Restore it first.`);
    this.#change(anomaly, status, user);
    this.#sendStatus(anomaly);
  }

  /** @throws ProblemError `invalid-request` while the anomaly is archived */
  comment(anomaly: AnomalySeed, text: string, user: User): Comment {
    if (!isOpen(anomaly.status)) throw new ProblemError('invalid-request', 'An archived anomaly takes no comments. Restore it first.');
    const { store, clock, worker } = this.#dependencies;
    const comment = store.addComment(anomaly.id, { by: user.name, at: iso(clock.now()), text });
    store.record(anomaly.id, 'comment', user.name, 'Commented');
    worker.send(store.linksOf(anomaly.id), commentNote(text));
    return comment;
  }

  /** What the user may do as things stand. */
  allowed({ status }: AnomalySeed, user: User): AllowedActions {
    const open = isOpen(status);
    return {
      acknowledge: status === 'Active' && may(user, 'acknowledge'),
      archive: open && may(user, 'archive'),
      restore: !open && may(user, 'acknowledge'),
      comment: open && may(user, 'comment'),
    };
  }

  #change(anomaly: AnomalySeed, status: AnomalyStatus, user: User): void {
    anomaly.status = status;
    this.#dependencies.store.record(anomaly.id, 'status', user.name, `Status changed to ${status}`);
  }

  #sendStatus({ id, status }: AnomalySeed): void {
    const { store, clock, worker } = this.#dependencies;
    worker.send(store.linksOf(id), statusNote(status, clock.now()));
  }
}
