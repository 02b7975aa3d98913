import { commentNotes, linkNote, linkNoteTimes } from '../../../src/backend/wording/notes.js';
import { marked } from '../../../src/backend/wording/mark.js';

const time = Date.parse('2024-01-15T10:30:00Z');

// covers: Y3
test('a comment is one note, up to the length that a work note takes', () => {
  expect(commentNotes('ok')).toEqual(['Comment from Qualytics: ok']);
  const longest = 'x'.repeat(3900);
  expect(commentNotes(longest)).toEqual([`Comment from Qualytics: ${longest}`]);
});

// covers: Y3, Y9
test.each([
  ['words', 'word '.repeat(1600)],
  ['one word', 'x'.repeat(8000)],
  ['emoji', `x${'🙂'.repeat(4000)}`],
  ['lines', `${'a'.repeat(3000)}\n${'b'.repeat(3000)}\n\n${'c'.repeat(3000)}`],
])('a longer comment of %s becomes several notes, in order, of which nothing is lost', (_, text) => {
  const notes = commentNotes(text);
  expect(notes.length).toBe(3);
  const parts = notes.map((note, index) => {
    const start = `Comment from Qualytics (${index + 1} of 3): `;
    expect(note.startsWith(start)).toBe(true);
    expect(note.length).toBeLessThan(3950);
    expect(note).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    return note.slice(start.length);
  });
  expect(parts.join('')).toBe(text);
});

// covers: L7
test('a link note is known with its mark and without one', () => {
  const note = linkNote({ id: 42, status: 'Active' }, time);
  expect(linkNoteTimes(`${note}\n\n${marked(note, '3f9a2c1b77d0')}\r\n`, 42)).toEqual([time, time]);
  expect(linkNoteTimes(`${note} and more`, 42)).toEqual([]);
});

// covers: Y3, Y5
test.each([
  '[code]<b>bold</b>[/code]',
  'before [CODE] <img src=x> [/Code] after',
  '[ code ]x[ / code ]',
  '[code="html"]x[/code]',
  '[[code]]x[[/code]]',
])('a comment is no HTML in a journal, and reads as it was typed: %s', (text) => {
  const [note = ''] = commentNotes(text);
  expect(note).not.toMatch(/\[\s*\/?\s*code\b/i);
  expect(note.replaceAll('\u2060', '')).toBe(`Comment from Qualytics: ${text}`);
});

// covers: Y3
test('a comment in which nothing would be rendered is sent as it is', () => {
  const text = '[codec] [1] (code) code] [bar code] <b>';
  expect(commentNotes(text)).toEqual([`Comment from Qualytics: ${text}`]);
});
