import { describe, expect, it } from '@jest/globals';
import { StepRows, type OpenRow } from './step-rows.js';

const opened = (id: string): OpenRow => ({
  id,
  instance: 'i',
  key: `step#${id}`,
  element: 'step',
  kind: 'DOSSIER',
  subject: 'd',
  positions: [],
  lead: 'u',
  title: '',
  type: 'DECISION',
  stage: 'DRAFT',
  differentFrom: [],
});

describe('the rows of one plan', () => {
  it('write an item that is opened and closed by it once, as closed', () => {
    const rows = new StepRows();
    rows.open.push(opened('a'));
    rows.moveDue({ id: 'a', due: '2025-03-19T10:00:00.000Z' });
    rows.closeItem({ id: 'a', outcome: 'sealed' });
    expect(rows.toPlan()).toEqual({
      open: [{ ...opened('a'), due: '2025-03-19T10:00:00.000Z', closed: { id: 'a', outcome: 'sealed' } }],
    });
  });

  it('leave out a timer that is set and dropped, and the new date of an item that is closed', () => {
    const rows = new StepRows();
    rows.timersSet.push({ seq: 1, element: 'remind', due: '2025-03-19T10:00:00.000Z' });
    rows.dropTimer(1);
    rows.dropTimer(7);
    rows.moveDue({ id: 'b', due: null });
    rows.closeItem({ id: 'b' });
    expect(rows.toPlan()).toEqual({ timersGone: [7], close: [{ id: 'b' }] });
  });
});
