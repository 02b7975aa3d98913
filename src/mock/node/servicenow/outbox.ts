import type { ServerResponse } from 'node:http';
import type { Answer } from '../../servicenow/index.js';
import { writeAnswer } from '../shared/write-answer.js';

/**
 * Writes the answers to requests that came in together one after the other, once all of them are found. A client with
 * many connections is then woken once, and not for each answer anew, which costs more than most answers do.
 */
export class Outbox {
  #waiting: [answer: Answer, outgoing: ServerResponse][] = [];

  add(answer: Answer, outgoing: ServerResponse): void {
    // What came in together is handled before immediates run.
    if (this.#waiting.push([answer, outgoing]) === 1) setImmediate(() => this.#send());
  }

  #send(): void {
    const ready = this.#waiting;
    this.#waiting = [];
    for (const [answer, outgoing] of ready) writeAnswer(answer, outgoing).catch(() => outgoing.destroy());
  }
}
