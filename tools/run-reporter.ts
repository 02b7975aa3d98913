import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { hashOf, merged, parseReport, reportPath, type FileRun } from './run-report/report.js';

/** Keeps which tests ran and passed, for `npm run check:docs`; a run of some files leaves what is known of the others. */
export class RunReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const files: Record<string, FileRun> = {};
    for (const module of modules) {
      const file = module.relativeModuleId;
      const passed = [...(files[file]?.passed ?? []), ...passedIn(module)];
      files[file] = { hash: hashOf(readFileSync(module.moduleId, 'utf8')), passed };
    }
    mkdirSync(dirname(reportPath), { recursive: true });
    writeFileSync(reportPath, JSON.stringify(merged(parseReport(earlier()), { files }), undefined, 1));
  }
}

const passedIn = (module: TestModule): string[] =>
  [...module.children.allTests('passed')].filter(({ options }) => options.fails !== true).map(({ name }) => name);

function earlier(): string {
  try {
    return readFileSync(reportPath, 'utf8');
  } catch {
    return '';
  }
}
