import { describe, expect, it } from '@jest/globals';
import { receiving } from './receiving.js';

describe('opening a document of the unit', () => {
  const ward = { hasClerk: true, hasOfficer: true };
  const department = { hasClerk: false, hasOfficer: true };
  const leaders = { hasClerk: false, hasOfficer: false };

  it('receives it where the clerk does it; others have seen it', () => {
    expect(receiving('CLERK', ward)).toBe('CLERK');
    for (const position of ['OFFICER', 'CHAIR', 'UNIT_LEADER'] as const) {
      expect(receiving(position, ward)).toBe('ONLY_SEES');
    }
  });

  it('receives it for the clerk where the unit has none: by its officer, not by its head', () => {
    expect(receiving('OFFICER', department)).toBe('FOR_CLERK');
    expect(receiving('UNIT_LEADER', department)).toBe('ONLY_SEES');
  });

  it('receives it for the clerk by anybody where there is neither clerk nor officer', () => {
    expect(receiving('CHAIR', leaders)).toBe('FOR_CLERK');
  });

  it('is no business of administrators', () => {
    for (const unit of [ward, department, leaders]) expect(receiving('ADMIN', unit)).toBe('ONLY_SEES');
  });
});
