import { civilDate } from '../time/civil-date.js';
import { instantAt } from '../time/instant.js';
import { notices, roundSummaryParagraph, zaloReminder } from './index.js';

const dueAt = instantAt(civilDate('2025-03-19'), '17:00');
const counts = {
  asked: 24,
  agreed: 14,
  agreedWithComments: 5,
  disagreed: 1,
  notConcerned: 0,
  accepted: 5,
  partlyAccepted: 0,
  explained: 2,
};
const facts = {
  notice: { number: '118', symbol: 'TB-UBND', date: civilDate('2025-03-20') },
  leadUnit: 'Phòng Văn hoá, Khoa học và Thông tin',
  deadline: civilDate('2025-03-19'),
  ended: true,
};

test('the paragraph for the submission is filled from the counts', () => {
  expect(roundSummaryParagraph(counts, facts)).toBe(
    'Thực hiện Thông báo số 118/TB-UBND ngày 20 tháng 3 năm 2025, Phòng Văn hoá, Khoa học và Thông tin đã gửi ' +
      'dự thảo lấy ý kiến 24 cơ quan, đơn vị. Đến hết ngày 19/3/2025, có 20/24 cơ quan, đơn vị tham gia ý kiến, ' +
      'trong đó 14 nhất trí hoàn toàn, 05 nhất trí và có ý kiến tham gia, 01 chưa nhất trí; 04 cơ quan, đơn vị ' +
      'không có ý kiến trả lời. Phòng đã tiếp thu 05 ý kiến, giải trình 02 ý kiến (chi tiết tại Bảng tổng hợp kèm theo).',
  );
});

test('while the round is open silent units have not yet answered', () => {
  const text = roundSummaryParagraph(counts, { ...facts, ended: false });
  expect(text).toContain('04 cơ quan, đơn vị chưa có ý kiến.');
  expect(text).not.toContain('không có ý kiến trả lời');
});

test('a notice without number and day leaves room for both', () => {
  const text = roundSummaryParagraph(counts, {
    ...facts,
    notice: { symbol: 'TB-UBND', date: { year: 2025, month: 3 } },
  });
  expect(text).toMatch(/^Thực hiện Thông báo số\s+\/TB-UBND ngày\s+tháng 3 năm 2025, /);
});

test('late answers, partly accepted comments and several drafts are named when there are any', () => {
  const text = roundSummaryParagraph(
    { ...counts, late: 1, partlyAccepted: 1, notConcerned: 2 },
    { ...facts, draftCount: 2, leadShort: 'Văn phòng' },
  );
  expect(text).toContain('đã gửi 02 dự thảo lấy ý kiến');
  expect(text).toContain('22/24 cơ quan, đơn vị tham gia ý kiến (01 ý kiến gửi muộn), trong đó');
  expect(text).toContain('02 không thuộc lĩnh vực phụ trách');
  expect(text).toContain(
    'Văn phòng đã tiếp thu 05 ý kiến, tiếp thu một phần 01 ý kiến, giải trình 02 ý kiến',
  );
});

test('a round without comments says nothing about replies, and impossible counts are refused', () => {
  const silent = { ...counts, accepted: 0, explained: 0 };
  expect(roundSummaryParagraph(silent, facts)).toMatch(/không có ý kiến trả lời\.$/);
  expect(() => roundSummaryParagraph({ ...counts, asked: 10 }, facts)).toThrow('20 answers of 10');
});

test('the reminder for a messenger names the unit, the draft and the hour', () => {
  const reminder = {
    unitName: 'UBND phường Chi Lăng',
    draftTitles: ['dự thảo Quyết định thành lập Ban Chỉ đạo KHCN, ĐMST và CĐS'],
    dueAt,
  };
  expect(zaloReminder({ ...reminder, now: instantAt(civilDate('2025-03-19'), '14:00') })).toBe(
    'Văn phòng kính nhắc: UBND phường Chi Lăng chưa có ý kiến đối với dự thảo Quyết định thành lập Ban Chỉ đạo KHCN, ' +
      'ĐMST và CĐS. Thời hạn: 17 giờ 00 hôm nay (19/3). Đề nghị đồng chí quan tâm, gửi ý kiến trên hệ thống. Trân trọng!',
  );
  const early = zaloReminder({ ...reminder, now: instantAt(civilDate('2025-03-18'), '14:00'), address: '' });
  expect(early).toContain('17 giờ 00 ngày mai (19/3). Đề nghị quan tâm');
  const late = zaloReminder({ ...reminder, now: instantAt(civilDate('2025-03-20'), '08:00') });
  expect(late).toContain('Thời hạn đã kết thúc lúc 17 giờ 00 ngày 19/3/2025.');
});

test('a reminder about two drafts joins their titles', () => {
  const now = instantAt(civilDate('2025-03-10'), '14:00');
  const text = zaloReminder({
    unitName: 'Phòng Nội vụ',
    draftTitles: ['dự thảo A', 'dự thảo B'],
    dueAt,
    now,
  });
  expect(text).toContain('đối với dự thảo A và dự thảo B. Thời hạn: 17 giờ 00 ngày 19/3/2025.');
});

test('sentences count with two digits and write hours in words', () => {
  const drafts = ['dự thảo Kế hoạch', 'dự thảo Quyết định'];
  expect(notices.roundSent(drafts, 24, dueAt)).toBe(
    'Đã gửi lấy ý kiến dự thảo Kế hoạch và dự thảo Quyết định đến 24 cơ quan, đơn vị. Thời hạn: 17 giờ 00 ngày 19/3/2025.',
  );
  const now = instantAt(civilDate('2025-03-19'), '13:00');
  expect(notices.roundReceived('Phòng Văn hoá, Khoa học và Thông tin', 'UBND phường', 2, dueAt, now)).toBe(
    'Phòng Văn hoá, Khoa học và Thông tin đề nghị UBND phường tham gia ý kiến đối với 02 dự thảo, còn 4 giờ (đến 17 giờ 00 ngày 19/3/2025).',
  );
  expect(notices.roundProgress(dueAt, { asked: 24, agreed: 14, withComments: 5 })).toBe(
    'Đến 17 giờ 00 ngày 19/3/2025 có 19/24 cơ quan tham gia ý kiến; 14 nhất trí; 05 có ý kiến; 05 chưa có ý kiến trả lời.',
  );
  expect(notices.dispatched('Quyết định số 512/QĐ-UBND', 31, 29)).toBe(
    'Đã phát hành Quyết định số 512/QĐ-UBND đến 31 nơi nhận; 29 nơi đã nhận, 02 nơi chưa nhận.',
  );
});
