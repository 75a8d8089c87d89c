import { partButtons } from './part-buttons';

describe('the buttons of a part', () => {
  it('offer the unit to finish first, and the rest quieter', () => {
    expect(
      partButtons(['REPORT_PROGRESS', 'REPORT_RESULT', 'REQUEST_EXTENSION', 'REQUEST_TRANSFER'], false),
    ).toEqual({
      primary: 'REPORT_RESULT',
      others: ['REPORT_PROGRESS', 'REQUEST_EXTENSION', 'REQUEST_TRANSFER'],
    });
  });

  it('offer whoever decides the decision before anything else', () => {
    expect(partButtons(['SET_DEADLINE', 'DECIDE_TRANSFER', 'URGE'], true)).toEqual({
      primary: 'MOVE',
      others: ['KEEP', 'SET_DEADLINE', 'URGE'],
    });
    expect(partButtons(['URGE', 'REVIEW_RESULT'], true)).toEqual({
      primary: 'CONFIRM',
      others: ['REDO', 'URGE'],
    });
  });

  it('make urging the first thing only where time presses', () => {
    expect(partButtons(['URGE'], false)).toEqual({ primary: undefined, others: ['URGE'] });
    expect(partButtons(['URGE'], true)).toEqual({ primary: 'URGE', others: [] });
  });

  it('are none where nothing is allowed', () => {
    expect(partButtons([], true)).toEqual({ primary: undefined, others: [] });
  });
});
