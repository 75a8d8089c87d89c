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

  it('let a leader grant another day than the one asked for, and whoever paused it let it go on', () => {
    expect(partButtons(['DECIDE_EXTENSION', 'PAUSE'], false)).toEqual({
      primary: 'GRANT',
      others: ['GRANT_OTHER', 'REFUSE', 'PAUSE'],
    });
    expect(partButtons(['RESUME'], false)).toEqual({ primary: 'RESUME', others: [] });
  });

  it('never make pausing the first thing', () => {
    expect(partButtons(['PAUSE'], true)).toEqual({ primary: undefined, others: ['PAUSE'] });
    expect(partButtons(['PAUSE', 'URGE'], false)).toEqual({ primary: undefined, others: ['URGE', 'PAUSE'] });
  });

  it('make urging the first thing only where time presses', () => {
    expect(partButtons(['URGE'], false)).toEqual({ primary: undefined, others: ['URGE'] });
    expect(partButtons(['URGE'], true)).toEqual({ primary: 'URGE', others: [] });
  });

  it('are none where nothing is allowed', () => {
    expect(partButtons([], true)).toEqual({ primary: undefined, others: [] });
  });
});
