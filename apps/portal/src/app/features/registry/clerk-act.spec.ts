import { describe, expect, it } from '@jest/globals';
import { vi } from '../../ui/i18n/vi';
import { clerkAct } from './clerk-act';

const t = vi.registry.waiting;
const row = (more: object) => ({ id: 'd', stepId: null, roundId: null, state: 'SIGNED' as const, ...more });

describe('what a document on the clerk’s desk waits for', () => {
  it('is done where its step is done', () => {
    expect(clerkAct(row({ stepId: 'numberDecision' }), t)).toMatchObject({
      link: ['/van-ban', 'd', 'phat-hanh'],
      label: 'Cấp số và phát hành',
    });
    expect(clerkAct(row({ stepId: 'sealDecision', state: 'NUMBERED' }), t).label).toBe('Đóng dấu, phát hành');
    expect(clerkAct(row({ stepId: 'numberSubmission' }), t).link).toEqual(['/van-ban', 'd', 'cap-so']);
    expect(clerkAct(row({ stepId: 'sendSubmission' }), t).link).toEqual(['/van-ban', 'd', 'gui-thuong-truc']);
    expect(clerkAct(row({ stepId: 'numberOpinionLetter', roundId: 'r' }), t).link).toEqual([
      '/lay-y-kien',
      'r',
    ]);
  });

  it('is only read by whoever does not hold the step', () => {
    expect(clerkAct(row({}), t)).toEqual({ link: ['/van-ban', 'd'], label: 'Xem văn bản', acts: false });
  });
});
