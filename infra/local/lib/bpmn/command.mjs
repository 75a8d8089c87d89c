/** The two commands over BPMN files: which files and options, which exit code. */
import { parseArgs } from 'node:util';
import { Refusal } from '../say.mjs';
import { checkFiles } from './check.mjs';
import { runFile } from './run.mjs';

const usage =
  'npm run --silent bpmn -- check FILE… [--json] | run FILE --commands FILE.json [--now ISO] [--process ID] [--decisions FILE.dmn]';

/** Returns the exit code: 0 all well, 1 problems or refusals, 2 not readable. Files are named from `directory`. */
export async function runBpmn(args, directory) {
  const { values, positionals } = readArguments(args);
  const [command, ...files] = positionals;
  if (command === 'check' && files.length > 0) return checkFiles(files, { directory, json: values.json });
  if (command === 'run' && files.length === 1 && values.commands !== undefined) {
    return runFile(files[0], { directory, ...values });
  }
  throw new Refusal(`Usage: ${usage}`, `Cách dùng: ${usage}`);
}

function readArguments(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        commands: { type: 'string' },
        now: { type: 'string' },
        process: { type: 'string' },
        decisions: { type: 'string' },
      },
    });
  } catch (error) {
    // parseArgs explains itself; what is missing is how it is done right
    throw new Refusal(`${error.message} Usage: ${usage}`, `Cách dùng: ${usage}`);
  }
}
