import { may } from '../../backend/access/permissions.js';
import type { Backend } from '../../backend/backend.js';
import { isOpen } from '../../backend/ports/anomalies.js';
import type { User } from '../../backend/ports/users.js';
import { invalidField, ProblemError } from '../../backend/problems/problem-error.js';
import { iso } from '../../backend/wording/times.js';
import type { Clock } from '../../common/clock.js';
import type { ProductData } from './product-data.js';
import type { AnomalySeed } from './product-seed.js';
import type { AllowedActions, AnomalyStatus, ArchiveStatus, Comment, OpenStatus } from './schemas.js';

/** Changes anomalies for their users, and tells the backend of it (domain A, Y1 to Y3). */
export class AnomalyService {
  readonly #data: ProductData;
  readonly #clock: Clock;
  readonly #events: Backend['events'];

  constructor(data: ProductData, clock: Clock, events: Backend['events']) {
    this.#data = data;
    this.#clock = clock;
    this.#events = events;
  }

  /** Acknowledges, reopens or restores. @throws ProblemError `invalid-request`: a restore leads to Acknowledged */
  async setOpen(anomaly: AnomalySeed, status: OpenStatus, user: User): Promise<void> {
    if (!isOpen(anomaly) && status !== 'Acknowledged') {
      throw invalidField('status', 'An archived anomaly can only be restored to Acknowledged. Restore it first.');
    }
    if (anomaly.status === status) return;
    this.#change(anomaly, status, user);
    // Reopening has no note of its own in the product.
    if (status === 'Acknowledged') await this.#events.statusChanged(anomaly.id, status);
  }

  /** @throws ProblemError `invalid-request` when it is archived already */
  async archive(anomaly: AnomalySeed, status: ArchiveStatus, user: User): Promise<void> {
    if (!isOpen(anomaly)) throw invalidField('status', `This anomaly is archived already, as ${anomaly.status}. Restore it first.`);
    this.#change(anomaly, status, user);
    await this.#events.statusChanged(anomaly.id, status);
  }

  /** @throws ProblemError `invalid-request` while the anomaly is archived */
  async comment(anomaly: AnomalySeed, text: string, user: User): Promise<Comment> {
    if (!isOpen(anomaly)) throw new ProblemError('invalid-request', 'You can’t comment on an archived anomaly. Restore it first.');
    const comment = this.#data.addComment(anomaly.id, { by: user.name, at: iso(this.#clock.now()), text });
    this.#data.note(anomaly.id, 'comment', user.name, 'Commented');
    await this.#events.commented(anomaly.id, text);
    return comment;
  }

  /** Returns what the user may do as things stand. */
  allowed({ status }: AnomalySeed, user: User): AllowedActions {
    const open = isOpen({ status });
    return {
      acknowledge: status === 'Active' && may(user, 'acknowledge'),
      archive: open && may(user, 'archive'),
      restore: !open && may(user, 'acknowledge'),
      comment: open && may(user, 'comment'),
    };
  }

  #change(anomaly: AnomalySeed, status: AnomalyStatus, user: User): void {
    this.#data.setStatus(anomaly, status);
    this.#data.note(anomaly.id, 'status', user.name, `Status changed to ${status}`);
  }
}
