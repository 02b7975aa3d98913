import { createTexts } from '../../texts/en/create.js';
import type { Question } from '../ui/dialog/close-question.js';
import type { CreateSession } from './create-session.js';

/** Returns what to ask before a form closes that somebody has changed; undefined where nothing would be lost. */
export function questionOn({ state: { isChanged, isEmpty }, client }: CreateSession, answers: { keep: () => void; discard: () => void }): Question | undefined {
  if (!isChanged || isEmpty) return undefined;
  const { question, explanation, keptInPage, keepDraft } = client.texts.of(createTexts);
  return { title: question, explanation: client.drafts.keeps ? explanation : keptInPage, keep: { label: keepDraft, answer: answers.keep }, discard: answers.discard };
}
