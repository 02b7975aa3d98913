import { describe, expect, it } from 'vitest';
import { printsAsShown, servesFor, stepsOf } from '../../../tools/consumers/shell-steps.js';

describe('a block of shell', () => {
  it('is executed line after line, what goes on in the next line as one', () => {
    expect(stepsOf('export A=1\n\ncurl -d x \\\n  "$A"\n')).toEqual([{ kind: 'script', code: 'export A=1\n\ncurl -d x \\\n  "$A"' }]);
  });

  it('has commands that serve until they are stopped, each a step of its own', () => {
    expect(stepsOf('mkdir a\nnpx servicenow-ticketing mock --port 0   # serves\nnpx servicenow-ticketing serve\nnpx servicenow-ticketing mock-servicenow --state a \\\n  --tls\nls\n')).toEqual([
      { kind: 'script', code: 'mkdir a' },
      { kind: 'server', command: 'npx servicenow-ticketing mock --port 0   # serves' },
      { kind: 'server', command: 'npx servicenow-ticketing serve' },
      { kind: 'server', command: 'npx servicenow-ticketing mock-servicenow --state a \\\n  --tls' },
      { kind: 'script', code: 'ls' },
    ]);
  });

  it('asks a command for its help, which serves nothing', () => {
    expect(stepsOf('npx servicenow-ticketing mock --help\nnpx servicenow-ticketing --version\n').map(({ kind }) => kind)).toEqual(['script']);
  });

  it('takes for granted what listens on the usual ports, unless the document has started it', () => {
    expect([servesFor('curl http://127.0.0.1:8181/api', new Set()), servesFor('curl http://127.0.0.1:8182', new Set(['8181'])), servesFor('ls', new Set())]).toEqual(['npx servicenow-ticketing mock', 'npx servicenow-ticketing mock-servicenow', undefined]);
    expect(servesFor('curl http://127.0.0.1:8181 http://127.0.0.1:8182', new Set(['8181', '8182']))).toBeUndefined();
  });
});

describe('what a document shows of an output', () => {
  it('is how it begins, word for word', () => {
    expect([printsAsShown('a\nb\n', 'a\nb\n\nc', 'x'), printsAsShown('a\nb\n', 'a\nbc\n', 'x'), printsAsShown('b\n', 'a\nb\n', 'x')]).toEqual([true, false, false]);
  });

  it('has the port that is there, or any one where any free one was asked for', () => {
    const shown = 'at http://127.0.0.1:40123/a\n';
    const printed = 'at http://127.0.0.1:39999/a\n';
    expect([printsAsShown(shown, printed, 'mock --port 0 --json'), printsAsShown(shown, printed, 'mock --port 01'), printsAsShown(shown, shown, 'mock')]).toEqual([true, false, true]);
  });
});
