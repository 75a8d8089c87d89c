import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAsked, parseTestOptions, requireTools } from './test-options.mjs';

const all = { chromium: '/c', office: '/o', calc: true, pdfReader: '/p', tinos: true, root: true };
const refusalOf = (args, tools) => {
  try {
    requireTools(parseTestOptions(args), tools);
    return undefined;
  } catch (refusal) {
    return refusal.message;
  }
};

test('without words everything is asked for', () => {
  const options = parseTestOptions([]);
  assert.equal(isAsked(options, 'lint') && isAsked(options, 'browser'), true);
});

test('a word that is not known is refused, so that a slip leaves nothing out', () => {
  for (const arg of ['--without=pfd', '--only=', '--only=units', '--fast', 'unit']) {
    assert.throws(() => parseTestOptions([arg]), /not understood/);
  }
});

test('a missing browser or LibreOffice is named with the exact command before anything runs', () => {
  const command =
    /apt-get install -y chromium fonts-croscore libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils/;
  assert.equal(refusalOf([], all), undefined);
  assert.match(refusalOf([], { ...all, chromium: undefined }), command);
  assert.match(refusalOf([], { ...all, tinos: false }), command);
  assert.match(refusalOf([], { ...all, calc: false }), command);
  assert.match(refusalOf([], { ...all, office: undefined, root: false }), /sudo apt-get/);
});

test('what is left out by choice needs no program', () => {
  const none = { root: true };
  assert.equal(refusalOf(['--without=pdf,browser'], none), undefined);
  assert.equal(refusalOf(['--only=lint,unit'], none), undefined);
  assert.match(refusalOf(['--without=pdf'], none), /a browser:/);
});
