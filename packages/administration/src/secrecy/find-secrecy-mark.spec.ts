import { findSecrecyMark } from './index.js';

const header = [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ LẠNG SƠN',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số:       /KH-UBND',
];

test.each([
  ['MẬT', 'MẬT'],
  ['  Tối mật ', 'TỐI MẬT'],
  ['[TUYỆT MẬT]', 'TUYỆT MẬT'],
  ['M Ậ T', 'MẬT'],
  ['T Ố I   M Ậ T', 'TỐI MẬT'],
  ['Độ mật: Mật', 'MẬT'],
  ['MẬT          Độc lập - Tự do - Hạnh phúc', 'MẬT'],
  ['HỎA TỐC - MẬT', 'MẬT'],
  ['HỎA TỐC MẬT', 'MẬT'],
  ['TỐI MẬT, KHẨN', 'TỐI MẬT'],
  ['MẬT Số: 12/UBND-NV', 'MẬT'],
  ['MẬT (Bản số 1)', 'MẬT'],
  ['Dấu chỉ mức độ mật: TỐI MẬT', 'TỐI MẬT'],
  ['UBND TỈNH LẠNG SƠN   Độ mật: Mật', 'MẬT'],
  ['MẬT'.normalize('NFD'), 'MẬT'],
])('the stamp "%s" is a mark', (line, mark) => {
  expect(findSecrecyMark([...header, line])).toEqual({ mark, line: 4 });
});

test.each([
  'trừ văn bản có nội dung bí mật nhà nước.',
  'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
  'Về công tác bảo mật',
  'Mật ong Lạng Sơn',
  'V/v gửi, nhận văn bản thường, mật, hỏa tốc trên hệ thống',
  'Quy định bảo quản tài liệu mật, tối mật, tuyệt mật',
  'Hướng dẫn - mật - lưu trữ',
  'HỎA TỐC',
  'BÍ MẬT',
  'MAT',
  '',
])('the text "%s" is no mark', (line) => {
  expect(findSecrecyMark([...header, line])).toBeUndefined();
});
