/** Programs of the machine that parts of the platform use: a browser for tests, LibreOffice for PDF. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';

// The headless build of Chromium draws the same pages with a third less work.
const browsers = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const macBrowsers = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const macOffice = '/Applications/LibreOffice.app/Contents/MacOS/soffice';

/** The browser for tests: CHROMIUM_PATH, or the first one installed; undefined when there is none. */
export function findChromium(env = process.env) {
  return firstProgram(env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : [...browsers, ...macBrowsers], env);
}

/** LibreOffice: SOFFICE_PATH, or the installed one; undefined when there is none. */
export function findOffice(env = process.env) {
  return firstProgram(env.SOFFICE_PATH ? [env.SOFFICE_PATH] : ['soffice', 'libreoffice', macOffice], env);
}

/** Whether that LibreOffice can calculate: the tests recalculate exported tables with it. */
export function hasCalc(office) {
  if (office === undefined) return false;
  const program = dirname(realpathSync(office));
  return [join(program, 'libsclo.so'), join(program, '..', 'Frameworks', 'libsclo.dylib')].some((file) =>
    existsSync(file),
  );
}

/** What reads the text of a PDF in the tests (poppler). */
export function findPdfReader(env = process.env) {
  return firstProgram(['pdftotext'], env);
}

/** Whether Tinos stands in for Times New Roman: without it Vietnamese marks are lost in PDF. */
export function hasTinos(env = process.env) {
  const listed = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8', env });
  return listed.status === 0 && listed.stdout.includes('Tinos');
}

function firstProgram(candidates, env) {
  const directories = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return candidates
    .flatMap((name) => (isAbsolute(name) ? [name] : directories.map((directory) => join(directory, name))))
    .find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
