import { describe, expect, it, jest } from '@jest/globals';
import { mount } from '../../../../test/mount';
import { type Condition, ConditionResult } from './condition-result';

const CONDITION: Condition = {
  __typename: 'PartyCondition',
  id: 'c',
  version: 1,
  ordinal: 2,
  text: 'Rà soát thành phần Tổ giúp việc, bảo đảm gọn.',
  result: null,
  resultAt: null,
};

async function mounted(condition: Condition, typed?: string) {
  const field = await mount(ConditionResult, { condition, typed });
  const recorded = jest.fn();
  field.component.record.subscribe(recorded);
  field.component.typedChange.subscribe((text) => void field.set({ typed: text }));
  return { field, recorded };
}

describe('a thing that the Party asked for', () => {
  it('is recorded with its words, and not without', async () => {
    const { field, recorded } = await mounted(CONDITION);
    expect(field.element.getAttribute('aria-label')).toBe('Nội dung 2');
    await field.press('Ghi kết quả tiếp thu');
    expect(recorded).not.toHaveBeenCalled();
    expect(field.field('Kết quả tiếp thu').getAttribute('aria-invalid')).toBe('true');
    await field.type('Kết quả tiếp thu', '  Đã bổ sung tại khoản 2 Điều 3. ');
    await field.press('Ghi kết quả tiếp thu');
    expect(recorded.mock.calls).toEqual([['Đã bổ sung tại khoản 2 Điều 3.']]);
  });

  it('shows its result once recorded, and opens it again to be corrected', async () => {
    const { field } = await mounted({ ...CONDITION, version: 2, result: 'Đã rà soát.' });
    expect(field.words).toContain('Kết quả tiếp thu: Đã rà soát.');
    await field.press('Sửa');
    expect(field.field('Kết quả tiếp thu').value).toBe('Đã rà soát.');
    await field.set({
      condition: { ...CONDITION, version: 3, result: 'Đã rà soát, còn 05 người.' },
      typed: undefined,
    });
    expect(field.words).toContain('Kết quả tiếp thu: Đã rà soát, còn 05 người.');
  });

  it('keeps words in sight that were typed and not recorded, whatever somebody else records', async () => {
    const { field } = await mounted({ ...CONDITION, version: 2, result: 'Của người khác.' }, 'Của tôi.');
    expect(field.field('Kết quả tiếp thu').value).toBe('Của tôi.');
  });
});
