import { countBlanks } from './blanks.js';

test('blanks stand where a number or a day is missing, and nowhere else', () => {
  expect(countBlanks('số …/QĐ-UBND ngày … tháng … năm 2025')).toBe(3);
  expect(countBlanks('số ......./QĐ-UBND, ngày ___')).toBe(2);
  expect(countBlanks('Theo đề nghị tại Tờ trình số       /TTr-VHKHTT')).toBe(1);
  expect(countBlanks('tại […] số […] ngày [...]')).toBe(3);
  expect(countBlanks('[Họ và tên]')).toBe(0);
  expect(countBlanks('Điều 1.    Thành lập Ban Chỉ đạo…')).toBe(0);
});
