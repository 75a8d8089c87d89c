import { describe, expect, it } from '@jest/globals';
import type { Event } from '@thong-suot/workflow-engine';
import { returnNote } from './return-note.js';

const completed = (elementId: string, outcome: string | null): Event[] => [
  { type: 'WorkItemCompleted', workItemKey: `${elementId}#1`, tokenId: 1, elementId, outcome },
];
const act = { by: 'person', reason: 'Thiếu căn cứ', now: '2025-03-18T07:00:00.000Z' };

describe('the note of a return', () => {
  it('is made by a step completed with a return and a reason', () => {
    expect(returnNote(completed('examine', 'returned'), act)).toEqual({
      reason: 'Thiếu căn cứ',
      stepId: 'examine',
      by: 'person',
      at: act.now,
    });
    expect(returnNote(completed('chairReview', 'RETURNED'), act)).toMatchObject({ stepId: 'chairReview' });
  });

  it('goes when the next step is done, and stays when nothing is completed', () => {
    expect(returnNote(completed('consolidate', 'submit'), act)).toBeNull();
    expect(returnNote([{ type: 'TimerFired', timerSeq: 1, elementId: 'remind' }], act)).toBeUndefined();
  });
});
