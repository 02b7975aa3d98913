import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { patient, runScript } from '../mock/node/process.js';

const run = (...args: readonly string[]) => runScript('src/command/cli.ts', ...args);

describe('servicenow-ticketing', () => {
  it('lists its commands, for whoever names none as well, who has not got what they wanted', patient, async () => {
    const [asked, nothing] = [run('--help'), run()];
    expect([await asked.ended, await nothing.ended]).toEqual([0, 2]);
    expect(asked.output.stdout).toMatch(/^Usage: servicenow-ticketing <command>[\s\S]*\n {2}mock +Serve[\s\S]*\n {2}mock-servicenow +Serve[\s\S]*\n {2}serve +Serve/);
    expect(nothing.output).toEqual(asked.output);
  });

  it('tells its version', patient, async () => {
    const { output, ended } = run('--version');
    expect([await ended, output]).toEqual([0, { stdout: `${version}\n`, stderr: '' }]);
  });

  it.each([
    ['mokc', 'There is no command "mokc"; did you mean "mock"? See --help.'],
    ['toString', 'There is no command "toString". See --help.'],
  ])('says in one line that there is no command %s', patient, async (name, said) => {
    const { output, ended } = run(name);
    expect([await ended, output]).toEqual([2, { stdout: '', stderr: `servicenow-ticketing: ${said}\n` }]);
  });

  it.each(['mock', 'mock-servicenow', 'serve'])('gives %s what stands behind it', patient, async (name) => {
    const { output, ended } = run(name, '--help');
    expect([await ended, output.stderr]).toEqual([0, '']);
    expect(output.stdout).toContain(`Usage: servicenow-ticketing ${name} [options]`);
  });
});
