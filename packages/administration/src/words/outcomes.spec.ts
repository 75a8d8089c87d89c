import { isReturn } from './outcomes.js';

describe('an outcome', () => {
  it.each(['returned', 'RETURNED', 'DISAGREED', 'Trả lại', 'trả lại đơn vị để hoàn thiện', 'Không đồng ý'])(
    '%s sends the matter back',
    (outcome) => expect(isReturn(outcome)).toBe(true),
  );

  it.each(['approved', 'Đồng ý', 'Đạt yêu cầu', 'Đã trả lại chỗ ngồi', 'done'])(
    '%s lets it go on',
    (outcome) => expect(isReturn(outcome)).toBe(false),
  );
});
