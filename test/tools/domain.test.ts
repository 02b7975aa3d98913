import { describe, expect, it } from 'vitest';
import { readApiSections } from '../../tools/domain/api-sections.js';
import { readDocuments } from '../../tools/domain/documents.js';
import { brokenMarksIn, marksIn } from '../../tools/domain/marks.js';
import { notYetPage } from '../../tools/domain/not-yet-page.js';
import { readSections } from '../../tools/domain/points.js';

const markdown = `# Title

## L. Links
- L1 Shows a link:

| a | b |
|---|---|
| x | y |

- L2 Shows none [not yet: shows some].
<!-- not tried: a form -->

## C. Create: fields
| field | column | rule |
|---|---|---|
| C1 Table * | in the URL | default Incident |
| C2 Caller | caller_id | shown |

- C3 Described.

## A. The anomaly
Open or archived.
`;

describe('the documents of the domain', () => {
  it('are read point by point, with what stands below a point', () => {
    const [links] = readSections(markdown);
    expect(links).toEqual({
      title: 'L. Links',
      points: [
        { id: 'L1', text: 'Shows a link:\n\n| a | b |\n|---|---|\n| x | y |' },
        { id: 'L2', text: 'Shows none [not yet: shows some].' },
      ],
    });
  });

  it('have points in the rows of a table, too', () => {
    expect(readSections(markdown)[1]?.points).toEqual([
      { id: 'C1', text: '**Table** (required), in the URL: default Incident' },
      { id: 'C2', text: '**Caller**, caller_id: shown' },
      { id: 'C3', text: 'Described.' },
    ]);
  });

  it('have a section without numbers as one point by its letter', () => {
    expect(readSections(markdown)[2]?.points).toEqual([{ id: 'A', text: 'Open or archived.' }]);
  });

  it('number every point of this repository once and without gaps', () => {
    const { domain, elements } = readDocuments();
    const counts = Object.fromEntries([...domain, ...elements].map(({ title, points }) => [title.charAt(0), points.length]));
    expect(counts).toEqual({ G: 4, S: 12, L: 11, C: 13, Y: 9, A: 1, W: 1, P: 10, D: 10, T: 9, E: 8 });
    for (const { title, points } of [...domain, ...elements]) {
      const letter = title.charAt(0);
      expect(points.map(({ id }) => id)).toEqual(points.length === 1 ? [letter] : points.map((_, index) => `${letter}${index + 1}`));
    }
  });

  it('have the sections of the REST surface by their numbers', () => {
    const sections = readApiSections('## 2. Query\nintro\n### 2.1 List\nrows\n#### Not one\n');
    expect(sections).toEqual([
      { number: '2', title: 'Query', text: 'intro' },
      { number: '2.1', title: 'List', text: 'rows\n#### Not one\n' },
    ]);
  });
});

describe('the marks of what is not true yet', () => {
  it('are read wherever they stand in a text', () => {
    expect(marksIn('a [not yet: one thing], b [not yet: another\n  thing].')).toEqual(['one thing', 'another thing']);
  });

  it('are told apart from what only looks like one', () => {
    expect(brokenMarksIn('a [not yet], b [Not yet: x], c [not yet: fine]')).toEqual(['[not yet]', '[Not yet: x]']);
  });

  it('are listed by the point or the section that they stand in', () => {
    const page = notYetPage({ domain: readSections(markdown), elements: [], api: [{ number: '4.8', title: 'Others', text: 'x [not yet: y]' }] });
    expect(page).toContain('## The domain\n\n- [L2](behaviours.md#l2): shows some\n');
    expect(page).toContain('## The elements\n\nNothing.\n');
    expect(page).toContain('## The mock ServiceNow\n\n- 4.8: y\n');
  });
});
