import { describe, expect, it } from '@jest/globals';
import type { Definition, Event } from '@thong-suot/workflow-engine';
import { returnNote } from './return-note.js';

const completed = (elementId: string, outcome: string | null): Event[] => [
  { type: 'WorkItemCompleted', workItemKey: `${elementId}#1`, tokenId: 1, elementId, outcome },
];
const drawn: Definition = {
  processId: 'drawn',
  elements: {
    check: {
      type: 'userTask',
      id: 'check',
      name: 'Kiểm tra giấy tờ',
      outgoing: [],
      incoming: [],
      boundaryEvents: [],
      candidatePositions: [],
      requiredDocuments: [],
      differentPersonFrom: [],
      outcomes: [],
    },
  },
  flows: {},
};
const act = { by: 'person', reason: 'Thiếu căn cứ', now: '2025-03-18T07:00:00.000Z' };

describe('the note of a return', () => {
  it('is made by a step completed with a return and a reason', () => {
    expect(returnNote(completed('examine', 'returned'), drawn, act)).toEqual({
      reason: 'Thiếu căn cứ',
      stepId: 'examine',
      by: 'person',
      at: act.now,
    });
    expect(returnNote(completed('chairReview', 'RETURNED'), drawn, act)).toMatchObject({
      stepId: 'chairReview',
    });
  });

  it('names a step that the platform has no words for, and knows a return by its words', () => {
    expect(returnNote(completed('check', 'Trả lại đơn vị'), drawn, act)).toMatchObject({
      stepId: 'check',
      stepName: 'Kiểm tra giấy tờ',
    });
    expect(returnNote(completed('check', 'Đạt yêu cầu'), drawn, act)).toBeNull();
  });

  it('goes when the next step is done, and stays when nothing is completed', () => {
    expect(returnNote(completed('consolidate', 'submit'), drawn, act)).toBeNull();
    expect(
      returnNote([{ type: 'TimerFired', timerSeq: 1, elementId: 'remind' }], drawn, act),
    ).toBeUndefined();
  });
});
