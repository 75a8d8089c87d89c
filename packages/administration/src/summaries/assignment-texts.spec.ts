import { civilDate } from '../time/civil-date.js';
import { instantAt } from '../time/instant.js';
import { assignmentReminder, notices, urgingLetter, workingTimeLeft } from './index.js';

const due = (day: string) => instantAt(civilDate(day), '17:00');
const at = (day: string, time: `${string}:${string}` = '08:00') => instantAt(civilDate(day), time);
const police = 'Hoàn thành GPMB dự án Trụ sở làm việc Công an tỉnh';

test('a long deadline is counted in working days, and a rest day is named', () => {
  expect(notices.assignmentRunning(police, due('2025-05-31'), at('2025-05-16'))).toBe(
    'Nhiệm vụ "Hoàn thành GPMB dự án Trụ sở làm việc Công an tỉnh" còn 10 ngày làm việc (đến 31/5/2025 là thứ Bảy).',
  );
  expect(workingTimeLeft(at('2025-03-18'), due('2025-03-31'))).toBe('còn 09 ngày làm việc (đến 31/3/2025)');
});

test('on the last day, and after it, other words are said', () => {
  expect(workingTimeLeft(at('2025-03-31'), due('2025-03-31'))).toBe('đến hết hôm nay (31/3/2025)');
  expect(workingTimeLeft(at('2025-04-02', '18:00'), due('2025-03-31'))).toBe(
    'quá hạn 2 ngày (đến 31/3/2025)',
  );
});

test('the first deadline stays beside the extended one', () => {
  expect(notices.extensionGranted(due('2025-06-15'), due('2025-05-31'))).toBe(
    'Đề nghị gia hạn được chấp thuận: thời hạn mới 15/6/2025; thời hạn ban đầu 31/5/2025 được giữ để theo dõi.',
  );
});

test('a reminder names titles and dates and nothing else', () => {
  expect(
    assignmentReminder({
      unitName: 'Trung tâm Phát triển quỹ đất',
      assignments: [
        { title: police, dueAt: due('2025-05-31') },
        { title: 'Rà soát các dự án', dueAt: undefined },
      ],
      now: at('2025-05-16'),
    }),
  ).toBe(
    'Văn phòng kính nhắc: Trung tâm Phát triển quỹ đất còn 02 nhiệm vụ chưa hoàn thành: “Hoàn thành GPMB dự án Trụ sở ' +
      'làm việc Công an tỉnh”, còn 10 ngày làm việc (đến 31/5/2025 là thứ Bảy); “Rà soát các dự án”. Đề nghị đồng chí ' +
      'quan tâm chỉ đạo thực hiện, cập nhật tiến độ trên hệ thống. Trân trọng!',
  );
});

test('an urging letter says what was given, since when it is late, and by when to answer', () => {
  const text = urgingLetter({
    unitName: 'Trung tâm Phát triển quỹ đất',
    committee: 'UBND thành phố Lạng Sơn',
    basis: 'Thông báo số 118/TB-UBND ngày 20/3/2025',
    assignments: [{ title: 'Hoàn thành GPMB tuyến cao tốc', dueAt: due('2025-03-31') }],
    now: at('2025-04-02', '18:00'),
    reportBy: civilDate('2025-04-05'),
  });
  expect(text).toContain(
    'giao Trung tâm Phát triển quỹ đất thực hiện 01 nhiệm vụ; đến ngày 02 tháng 4 năm 2025',
  );
  expect(text).toContain('1. Hoàn thành GPMB tuyến cao tốc: quá hạn 2 ngày (đến 31/3/2025).');
  expect(text).toContain('trước ngày 05/4/2025./.');
});
