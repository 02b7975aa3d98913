import type { Client } from '../../data/client/client.js';
import { commonTexts } from '../../texts/en/common.js';
import { createTexts } from '../../texts/en/create.js';
import { linkedTexts } from '../../texts/en/linked.js';
import type { Explanation } from '../../texts/explanation.js';
import type { Question } from '../ui/dialog/close-question.js';
import type { CreateSession } from './create-session.js';

/** Returns what to ask before a form closes that somebody has changed; undefined where nothing would be lost. */
export function questionOn(session: CreateSession, close: () => void): Question | undefined {
  const { client, state: { isChanged, isEmpty } } = session;
  if (!isChanged || isEmpty) return undefined;
  const { question, explanation, keptInPage, keepDraft, discardDraft } = client.texts.of(createTexts);
  const discard = (): void => {
    session.forget();
    close();
  };
  return { title: question, explanation: client.drafts.keeps ? explanation : keptInPage, keep: { label: keepDraft, answer: close }, discard: { label: discardDraft, answer: discard } };
}

/** A write, as far as closing has to wait for it. */
interface Writing {
  /** The page is being asked whether it may be sent. */
  readonly asking: boolean;
  readonly pending: boolean;
}

/** Returns why a form stays open: what is being sent, or may be as soon as the page has answered. */
export function heldBy({ texts }: Client, create: Writing, link: Writing): Explanation | undefined {
  if (create.asking || link.asking) return texts.of(commonTexts).asking;
  if (create.pending) return texts.of(createTexts).pending;
  return link.pending ? texts.of(linkedTexts).pending : undefined;
}
