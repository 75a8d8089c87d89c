/** What `npm test` was asked for, and whether the machine has the programs that it takes. */
import { Refusal } from './say.mjs';
import { findChromium, findOffice, findPdfReader, hasCalc, hasTinos } from './tools.mjs';
import { isRoot } from './unprivileged.mjs';

export const suiteNames = ['lint', 'types', 'unit', 'api', 'browser'];
const choices = ['pdf', 'browser'];

/** `{ only, without, long }`; refuses words it does not know, so that a slip of the keyboard leaves nothing out. */
export function parseTestOptions(args) {
  const options = { only: suiteNames, without: [], long: false };
  for (const arg of args) {
    const [name, value = ''] = arg.split('=');
    if (arg === '--long') options.long = true;
    else if (name === '--only') options.only = known(value, suiteNames, '--only');
    else if (name === '--without') options.without = known(value, choices, '--without');
    else throw unknownOption(arg);
  }
  return options;
}

/** Whether the suite was asked for. */
export function isAsked(options, suite) {
  return options.only.includes(suite) && !(suite === 'browser' && options.without.includes('browser'));
}

/** Refuses, before anything runs, when a browser or LibreOffice is missing; names the exact command. */
export function requireTools(options, tools = foundTools()) {
  const missing = [];
  if (isAsked(options, 'browser') && !tools.chromium) missing.push('a browser');
  const needsPdf =
    !options.without.includes('pdf') && (isAsked(options, 'api') || isAsked(options, 'browser'));
  if (needsPdf && !(tools.office && tools.calc && tools.pdfReader && tools.tinos))
    missing.push('LibreOffice with its fonts');
  if (missing.length === 0) return;
  const sudo = tools.root ? '' : 'sudo ';
  const command = `${sudo}apt-get install -y chromium fonts-croscore libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils`;
  const without = missing.length === 2 ? 'pdf,browser' : tools.chromium ? 'pdf' : 'browser';
  throw new Refusal(
    `The tests need ${missing.join(' and ')}: run \`${command}\`, or leave these tests out by \`npm test -- --without=${without}\`.`,
    `Máy còn thiếu phần mềm để kiểm thử: hãy chạy \`${command}\`, hoặc bỏ qua phần đó bằng \`npm test -- --without=${without}\`.`,
  );
}

function foundTools() {
  return {
    chromium: findChromium(),
    office: findOffice(),
    calc: hasCalc(findOffice()),
    pdfReader: findPdfReader(),
    tinos: hasTinos(),
    root: isRoot(),
  };
}

function known(value, words, option) {
  const asked = value.split(',').filter(Boolean);
  if (asked.length === 0 || asked.some((word) => !words.includes(word))) {
    throw unknownOption(`${option}=${value}`);
  }
  return asked;
}

function unknownOption(arg) {
  return new Refusal(
    `${arg} is not understood: use --only=${suiteNames.join(',')}, --without=${choices.join(',')} or --long.`,
    `Không hiểu ${arg}: hãy dùng --only=${suiteNames.join(',')}, --without=${choices.join(',')} hoặc --long.`,
  );
}
