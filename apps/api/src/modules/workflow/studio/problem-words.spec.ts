import { describe, expect, it } from '@jest/globals';
import { PROCESS_PROBLEMS } from '@thong-suot/administration';
import type { ProblemCode } from '@thong-suot/workflow-engine';

/** Every code that the engine gives; a new one does not compile until it stands here. */
const CODES: Readonly<Record<ProblemCode, true>> = {
  XML_TOO_LARGE: true,
  XML_DOCTYPE: true,
  XML_UNREADABLE: true,
  FORMAT_UNKNOWN: true,
  ID_DUPLICATE: true,
  REFERENCE_BROKEN: true,
  MORE_PROBLEMS: true,
  PROCESS_COUNT: true,
  PROCESS_LEFT_OUT: true,
  VENDOR_EXTENSION: true,
  TOO_MANY_ELEMENTS: true,
  ID_INVALID: true,
  UNSUPPORTED_ELEMENT: true,
  UNSUPPORTED_PROPERTY: true,
  UNKNOWN_ATTRIBUTE: true,
  VALUE_INVALID: true,
  VALUE_MISSING: true,
  EXPRESSION_INVALID: true,
  CONDITION_MISPLACED: true,
  CONDITION_MISSING: true,
  FLOW_BROKEN: true,
  START_MISSING: true,
  NO_OUTGOING: true,
  UNREACHABLE: true,
  DEFAULT_MISSING: true,
  JOIN_NEVER_FIRES: true,
  WAITS_FOR_EVER: true,
  TOKENS_UNSYNCHRONISED: true,
  NEVER_ENDS: true,
  SOUNDNESS_UNDECIDED: true,
};

describe('what checking a process finds', () => {
  it.each(Object.keys(CODES))('%s has words for those who draw', (code) => {
    expect(PROCESS_PROBLEMS[code]?.vi).toMatch(/\p{L}/u);
    expect(PROCESS_PROBLEMS[code]?.en).toMatch(/\p{L}/u);
  });
});
