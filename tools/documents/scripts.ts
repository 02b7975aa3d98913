/** What the commands of this repository are made of. */
export interface Repository {
  /** The scripts of package.json, by their names. */
  readonly scripts: Readonly<Record<string, string>>;
  /** The names of Vitest's projects. */
  readonly projects: readonly string[];
  readonly exists: (path: string) => boolean;
  /** The text of a script's source and of the folder named after it. */
  readonly sourceOf: (path: string) => string;
}

/** Returns what is wrong with lines of a shell that run commands of this repository: one that there is not, an option that it does not know. */
export function problemsOfScripts(code: string, repository: Repository): string[] {
  const commands = code.split('\n').flatMap((line) => line.replace(/ *#.*$/, '').split('&&'));
  return commands.map((command) => command.trim()).filter((command) => command !== '' && !isKnown(command, repository)).map((command) => `“${command}” is no command of this repository.`);
}

function isKnown(command: string, repository: Repository): boolean {
  const [program = '', verb = '', ...args] = command.split(/\s+/);
  if (program === 'npm') return verb === 'run' ? isScript(args, repository) : verb === 'ci' || Object.hasOwn(repository.scripts, verb);
  if (program !== 'npx' || verb !== 'vitest' || args[0] !== 'run' || args[1] !== '--project') return false;
  const [project = '', ...paths] = args.slice(2);
  return repository.projects.includes(project) && paths.every(repository.exists);
}

/** Whether `schedules -- --count 100` is a script with an option of its own. */
function isScript([name = '', separator, ...args]: readonly string[], { scripts, sourceOf }: Repository): boolean {
  const script = Object.hasOwn(scripts, name) ? scripts[name] : undefined;
  if (script === undefined) return false;
  const options = args.filter((arg) => arg.startsWith('--')).map((option) => option.slice(2));
  if (options.length === 0) return separator === undefined || separator === '--';
  const source = sourceOf(/\b[\w/-]+\.ts\b/.exec(script)?.[0] ?? '');
  return separator === '--' && options.every((option) => new RegExp(`\\b${option}\\b`).test(source));
}
