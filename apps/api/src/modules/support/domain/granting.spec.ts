import { grantEnd, grantReason, grantsSupport } from './granting.js';

const NOW = '2025-03-18T07:00:00.000Z';

describe('support access', () => {
  it('is granted by the leaders of the Office', () => {
    expect(grantsSupport({ position: 'CHIEF_OF_OFFICE' }, 'OFFICE')).toBe(true);
    expect(grantsSupport({ position: 'ADMIN' }, 'OFFICE')).toBe(false);
    expect(grantsSupport({ position: 'CHIEF_OF_OFFICE' }, 'DEPARTMENT')).toBe(false);
    expect(grantsSupport({ position: 'CHAIR' }, 'LEADERSHIP')).toBe(false);
  });

  it('ends ahead, and not later than allowed', () => {
    expect(grantEnd('2025-03-21T07:00:00.000Z', NOW, 72)).toEqual({ endsAt: '2025-03-21T07:00:00.000Z' });
    expect(grantEnd('2025-03-21T07:00:00.001Z', NOW, 72)).toMatchObject({ refused: 'SUPPORT_END' });
    expect(grantEnd(NOW, NOW, 72)).toMatchObject({ refused: 'SUPPORT_END' });
    expect(grantEnd('không phải giờ', NOW, 72)).toMatchObject({ refused: 'SUPPORT_END' });
  });

  it('has a reason', () => {
    expect(grantReason('  Lỗi mở tệp ')).toEqual({ reason: 'Lỗi mở tệp' });
    expect(grantReason('   ')).toMatchObject({ refused: 'SUPPORT_REASON' });
  });
});
