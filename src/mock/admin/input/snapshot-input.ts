import * as z from 'zod/mini';
import { parseInput } from './read-input.js';

const hint = 'A name has 1 to 64 letters, digits, ".", "-" and "_", with single blanks between them';
const NameInput = z.object({ name: z.string(hint).check(z.regex(/^(?=.{1,64}$)[\w.-]+(?: [\w.-]+)*$/, hint)) });

const TextInput = z.object({ body: z.string() });

/** Takes the text of a snapshot. Throws InputError. */
export const snapshotTextOf = (body: unknown): string => parseInput(TextInput, { body }).body;

/** Takes the name of a snapshot. Throws InputError. */
export const snapshotNameOf = (name: unknown): string => parseInput(NameInput, { name }).name;
