import { describe, expect, it } from '@jest/globals';
import { mount } from '../../../test/mount';
import { StagePath, type StageStep } from './stage-path';

const STEPS: StageStep[] = [
  { label: 'Dự thảo', state: 'DONE', endedAt: '2025-03-17T03:00:00.000Z' },
  {
    label: 'Lấy ý kiến',
    state: 'RUNNING',
    startedAt: '2025-03-18T07:00:00.000Z',
    dueAt: '2025-03-19T10:00:00.000Z',
  },
  { label: 'Ban hành', state: 'TODO' },
];

describe('the path of a dossier', () => {
  const path = (now = '2025-03-18T20:30:00.000Z') => mount(StagePath, { steps: STEPS }, { now });

  it('names each stage that applies with its day, in order', async () => {
    const shown = await path();
    const stages = [...shown.element.querySelectorAll('li')].map((each) => each.textContent?.trim());
    expect(stages).toEqual([
      'Dự thảoXong 17/3/2025',
      'Lấy ý kiến18/3 đến 17:00, 19/3/2025',
      'Ban hànhChưa đến lượt',
    ]);
  });

  it('tells which one runs, and how much of its time is gone', async () => {
    const shown = await path();
    const running = shown.element.querySelector('[aria-current="step"]');
    expect(running?.textContent).toContain('Lấy ý kiến');
    expect(running?.querySelector<HTMLElement>('.bar i')?.style.width).toMatch(/^50\b/);
    expect(shown.words).toContain('2/3, tiếp: Ban hành');
  });

  it('fills the bar, and not beyond it, when the hour is past', async () => {
    const shown = await path('2025-03-25T00:00:00.000Z');
    expect(shown.element.querySelector<HTMLElement>('.is-now .bar i')?.style.width).toBe('100%');
  });
});
