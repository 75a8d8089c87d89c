import { nextDay } from '../support/clock.js';
import { test } from '../support/desks.js';
import { actOn, dossierHead, dossierOfItem } from '../support/dossiers.js';
import { picture } from '../support/pictures.js';
import { endRound, replyToAll } from '../support/rounds.js';
import * as stages from '../support/stages.js';

const CONDITIONS = [
  'Bổ sung trách nhiệm của Phó Trưởng Ban Thường trực.',
  'Rà soát thành phần Tổ giúp việc, bảo đảm gọn.',
];

test('consolidation', async ({ desk, sessions }) => {
  const lead = await sessions.as('cv.vhkhtt');
  const dossierId = await dossierOfItem(lead, 7);
  const roundId = (await dossierHead(lead, dossierId)).rounds[0]?.id ?? '';
  await endRound(lead, roundId, dossierId);
  await picture(desk, 'tong-hop', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}/tong-hop/${roundId}` });
  await replyToAll(lead, roundId);
  await picture(desk, 'tong-hop-xong', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}/tong-hop/${roundId}` });
  await picture(desk, 'soan-to-trinh', {
    as: 'cv.vhkhtt',
    at: `/du-thao/${dossierId}/to-trinh`,
    prepare: (page) =>
      page
        .getByLabel('Sự cần thiết và căn cứ')
        .fill('Thực hiện Nghị quyết số [...] của Hội đồng nhân dân thành phố về chuyển đổi số.'),
  });
  await actOn(lead, dossierId, 'submitForExamination');
  await picture(desk, 'ky-bang-tong-hop', { as: 'tp.vhkhtt', at: `/du-thao/${dossierId}/ky-bang-tong-hop` });
  await stages.signTable(sessions, dossierId);
});

test('phiếu trình and the leaders', async ({ desk, sessions }) => {
  const dossierId = await dossierOfItem(await sessions.as('cv.vhkhtt'), 7);
  await picture(desk, 'lap-phieu-trinh', { as: 'cv.vanphong', at: `/du-thao/${dossierId}/phieu-trinh` });
  await picture(desk, 'cho-tham-tra', { as: 'cvp', at: '/dieu-hanh' });
  await picture(desk, 'ho-so-dang-o-dau', { as: 'cvp', at: '/dieu-hanh/tinh-trang' });
  await stages.examine(sessions, dossierId);
  await picture(desk, 'ho-so-phieu-trinh', { as: 'cvp', at: `/du-thao/${dossierId}?the=phieu-trinh` });
  await stages.reviewSlip(sessions, dossierId);
  await picture(desk, 'trinh-ky', {
    as: 'pct',
    at: '/trinh-ky',
    prepare: (page) => page.getByRole('button', { name: 'Cho ý kiến' }).first().click(),
  });
  await picture(desk, 'nhap-thay', { as: 'cv2.vanphong', at: `/du-thao/${dossierId}/y-kien-chi-dao` });
  await stages.enterOnBehalf(sessions, dossierId);
  await picture(desk, 'viec-can-xu-ly-lanh-dao', { as: 'ct', at: '/viec-can-xu-ly' });
  await picture(desk, 'y-kien-chi-dao', { as: 'ct', at: `/du-thao/${dossierId}/y-kien-chi-dao` });
  await stages.answerAsLeader(sessions, 'ct', dossierId, 'AGREED');
});

test('Tờ trình and the opinion of the Party', async ({ desk, sessions }) => {
  const chair = await sessions.as('ct');
  const dossierId = await dossierOfItem(chair, 7);
  const submission = (await dossierHead(chair, dossierId)).submission?.document.id ?? '';
  await picture(desk, 'ky-to-trinh', { as: 'ct', at: `/van-ban/${submission}/ky` });
  await stages.sign(sessions, dossierId, 'submission');
  await picture(desk, 'cap-so-to-trinh', { as: 'vanthu', at: `/van-ban/${submission}/cap-so` });
  await stages.numberSubmission(sessions, dossierId);
  await picture(desk, 'gui-thuong-truc', { as: 'vanthu', at: `/van-ban/${submission}/gui-thuong-truc` });
  await stages.sendSubmission(sessions, dossierId);
  const clerk = await desk('vanthu');
  await clerk.page.goto('/van-ban');
  await nextDay(clerk.page);
  const at = `/du-thao/${dossierId}/y-kien-thuong-truc`;
  await picture(desk, 'y-kien-thuong-truc', {
    as: 'vanthu',
    at,
    prepare: (page) => page.getByRole('radio', { name: /bổ sung$/ }).check(),
  });
  await stages.recordPartyOpinion(sessions, dossierId, CONDITIONS);
  await picture(desk, 'tiep-thu', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}/tiep-thu` });
  await stages.takeInAndRecheck(sessions, dossierId);
});
