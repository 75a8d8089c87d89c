import { describe, expect, it } from '@jest/globals';
import { both, EVERYTHING, isNothing, NO_CHANGES } from './changes.js';

const about = (...subjectIds: string[]) => ({ ...NO_CHANGES, subjectIds });

describe('changes that a reader has not taken yet', () => {
  it('become one telling that names each subject once', () => {
    expect(both(about('a', 'b'), { ...about('b', 'c'), inbox: true })).toEqual({
      ...about('a', 'b', 'c'),
      inbox: true,
    });
  });

  it('become "everything" where there are too many, so that a slow reader costs nothing', () => {
    const many = about(...Array.from({ length: 101 }, (_, at) => String(at)));
    expect(both(NO_CHANGES, many)).toEqual(EVERYTHING);
  });

  it('are nothing as long as none of it is set', () => {
    expect(isNothing(NO_CHANGES)).toBe(true);
    expect([about('a'), EVERYTHING, { ...NO_CHANGES, notices: true }].some(isNothing)).toBe(false);
  });
});
