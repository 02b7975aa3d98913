import { join } from 'node:path';
import { BaseSequencer, createVitest, type TestModule, type TestRunResult, type TestSpecification } from 'vitest/node';
import { hostTests, nodeTests } from '../component-tests.js';
import type { Message, Request } from './messages.js';

/**
 * A process that runs test files in Node, again and again: it keeps what Vite made of the files that have not changed, so that a
 * mutant costs the time of its tests and no start. Whoever started it kills it when a test hangs.
 */
const root = process.cwd();
const say = (message: Message): void => void process.send?.(message);

/** The order of a request: the nearest test first. */
let order: readonly string[] = [];

/** What has ended since: the result of a run holds the modules of earlier ones, too. */
let ended: TestModule[] = [];

class RequestedOrder extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => order.indexOf(moduleId);
    return Promise.resolve([...files].sort((a, b) => place(a) - place(b)));
  }
}

const vitest = await createVitest(
  'test',
  {
    root,
    config: false,
    watch: false,
    globals: true,
    include: [...nodeTests, ...hostTests],
    setupFiles: [join(root, 'tools/mutate/session-storage.ts')],
    globalSetup: join(root, 'tools/page-scripts.ts'),
    reporters: [
      {
        onTestModuleQueued: ({ relativeModuleId: test }: TestModule) => say({ kind: 'started', test }),
        onTestModuleEnd: (module: TestModule) => void ended.push(module),
      },
    ],
    sequence: { sequencer: RequestedOrder },
    pool: 'threads',
    maxWorkers: 1,
    bail: 1,
    testTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
  },
  // Tests of the API and of data run in browsers with the assertions of open-wc, which have the names of Vitest's.
  { cacheDir: join(root, '.vite'), resolve: { alias: { '@open-wc/testing': 'vitest' } } },
);
const all = new Map((await vitest.globTestSpecifications()).map((specification) => [specification.moduleId, specification]));

process.on('message', (request: Request) => void run(request).then(say));
process.on('disconnect', () => process.exit());
say({ kind: 'ready' });

async function run({ changed, tests }: Request): Promise<Message> {
  order = tests.map((test) => join(root, test));
  ended = [];
  const specifications = order.flatMap((test) => all.get(test) ?? []);
  if (specifications.length < tests.length) throw new Error(`No test of the project: ${tests.join(', ')}`);
  for (const file of changed) vitest.invalidateFile(join(root, file));
  return outcome(await vitest.runTestSpecifications(specifications));
}

function outcome({ unhandledErrors }: TestRunResult): Message {
  const failed = ended.find((module) => module.state() === 'failed');
  const passed = ended.reduce((sum, { children }) => sum + [...children.allTests('passed')].length, 0);
  // An error outside of tests is a failure of the file that was running.
  const name = failed?.relativeModuleId ?? (unhandledErrors.length > 0 ? ended.at(-1)?.relativeModuleId : undefined);
  return { kind: 'ended', failed: name, passed };
}
