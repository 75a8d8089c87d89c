import { assignmentOf } from '../support/assignments.js';
import { expectNoBarrier } from '../support/barriers.js';
import { type Desk, expect, test } from '../support/desks.js';
import { actOn, approvedDossier, dossierHead, dossierOfItem } from '../support/dossiers.js';
import { landReportOf } from '../support/land.js';
import { deployTwice } from '../support/processes.js';
import { answerAs, endRound, replyToAll, sendRound } from '../support/rounds.js';
import * as stages from '../support/stages.js';

/** Opens pages one after the other and looks at each; in the dark theme at its contrasts, which alone differ there. */
async function expectNone({ page }: Desk, ...addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoBarrier(page, address);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoBarrier(page, `${address}, dark`, ['color-contrast']);
  }
}

// Every page of the portal, one after the other.
test.setTimeout(600_000);
test.describe.configure({ mode: 'serial' });

const CONDITIONS = ['Bổ sung trách nhiệm của Phó Trưởng Ban Thường trực.'];
let dossierId = '';
let roundId = '';

test('sign-in, lists and forms have no serious barrier', async ({ page, desk, sessions }) => {
  await page.goto('/dang-nhap');
  await expect(page.getByRole('heading', { name: 'Thông Suốt' })).toBeVisible();
  await expectNoBarrier(page, 'sign-in');
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(page.getByText('Có 02 chỗ cần sửa')).toBeVisible();
  await expectNoBarrier(page, 'sign-in with errors');

  dossierId = await approvedDossier(sessions, 'Ban hành Quy chế phối hợp bảo vệ môi trường');
  const lead = await desk('cv.vhkhtt');
  await expectNone(
    lead,
    '/viec-can-xu-ly',
    '/viec-can-xu-ly?hop=DONE',
    '/du-thao',
    '/du-thao/tao',
    '/lay-y-kien',
    '/van-ban',
    '/van-ban?xem=so',
    '/tim-kiem?q=ban',
    `/du-thao/${dossierId}`,
    `/du-thao/${dossierId}/ban-du-thao`,
    `/du-thao/${dossierId}/gui-lay-y-kien`,
    '/du-thao/01890000-0000-7000-8000-000000000000',
    '/nhiem-vu',
  );
  const centre = await desk('cv.ptqd');
  const { id: assignmentId } = await assignmentOf(centre.service, /Trụ sở làm việc Công an tỉnh/);
  await expectNone(centre, `/nhiem-vu/${assignmentId}`);
  await expectNone(await desk('cv.vanphong'), '/nhiem-vu');
});

test('land: the city, projects, and a report being entered have none', async ({ desk }) => {
  const ward = await desk('cv.maipha', { phone: true });
  await expectNone(ward, '/dat-dai', '/bao-cao', `/bao-cao/${await landReportOf(ward.service, 'MAIPHA')}`);
  const department = await desk('ld.nnmt');
  const { landCity } = await department.service.ask<{ landCity: { projects: { id: string }[] } }>(
    '{ landCity { projects { id } } }',
  );
  await expectNone(
    department,
    '/dat-dai',
    '/dat-dai/du-an',
    `/dat-dai/du-an/${landCity.projects[0]?.id ?? ''}`,
    '/dat-dai/chuong-trinh/CERTIFICATES',
    '/dat-dai/chuong-trinh/CLEARANCE',
    '/bao-cao',
    `/bao-cao/${await landReportOf(department.service, 'NNMT')}`,
  );
});

test('the desk of the clerk and what follows the session have none', async ({ desk }) => {
  await expectNone(
    await desk('vanthu'),
    '/van-ban/den',
    '/van-ban/den/vao-so',
    '/van-ban/di',
    '/van-ban/cho-cap-so',
    '/van-ban/cho-phat-hanh',
    '/van-ban/so',
  );
  const office = await desk('cv.vanphong');
  await expectNone(
    office,
    `/du-thao/${await dossierOfItem(office.service, 2)}/thoi-han`,
    `/du-thao/${await dossierOfItem(office.service, 4)}/don-vi-soan-thao`,
    `/du-thao/${await dossierOfItem(office.service, 4)}?the=noi-dung`,
  );
});

test('a round has none, at the desk and on the phone', async ({ desk, sessions }) => {
  const lead = await desk('cv.vhkhtt');
  roundId = await sendRound(lead.service, dossierId, { units: ['MAIPHA', 'TP', 'NV'] });
  await expectNone(
    await desk('cv.maipha', { phone: true }),
    `/lay-y-kien/${roundId}`,
    '/lay-y-kien',
    '/thong-bao',
    '/them',
  );
  await answerAs(await sessions.as('cv.maipha'), roundId, dossierId);
  await answerAs(await sessions.as('cv.tuphap'), roundId, dossierId, {
    stance: 'DISAGREED',
    comments: [{ place: 'Điều 1', text: 'Đề nghị làm rõ cơ quan thường trực.' }],
  });
  await expectNone(await desk('ct.maipha', { phone: true }), `/lay-y-kien/${roundId}`);
  await expectNone(
    lead,
    ...['noi-dung', 'du-thao', 'y-kien', 'van-ban', 'qua-trinh', 'luu-do'].map(
      (tab) => `/du-thao/${dossierId}?the=${tab}`,
    ),
    `/du-thao/${dossierId}/don-doc/${roundId}`,
    '/thong-bao',
    `/du-thao/${dossierId}/gia-han/${roundId}`,
    `/du-thao/${dossierId}/ket-thuc-lay-y-kien/${roundId}`,
  );
  await expectNone(await desk('cv.vhkhtt', { phone: true }), `/du-thao/${dossierId}`, '/viec-can-xu-ly');
});

test('consolidation, Tờ trình, phiếu trình and the answers of leaders have none', async ({
  desk,
  sessions,
}) => {
  const lead = await desk('cv.vhkhtt');
  await answerAs(await sessions.as('cv.noivu'), roundId, dossierId);
  await endRound(lead.service, roundId, dossierId);
  await expectNone(lead, `/du-thao/${dossierId}/tong-hop/${roundId}`, `/du-thao/${dossierId}/to-trinh`);
  await replyToAll(lead.service, roundId);
  await actOn(lead.service, dossierId, 'submitForExamination');
  await expectNone(await desk('tp.vhkhtt'), `/du-thao/${dossierId}/ky-bang-tong-hop`);
  await stages.signTable(sessions, dossierId);
  await expectNone(await desk('cv.vanphong'), `/du-thao/${dossierId}/phieu-trinh`);
  await stages.examine(sessions, dossierId);
  await expectNone(
    await desk('cvp'),
    `/du-thao/${dossierId}?the=phieu-trinh`,
    `/du-thao/${dossierId}/to-trinh`,
  );
  await stages.reviewSlip(sessions, dossierId);
  await expectNone(await desk('cvp'), '/dieu-hanh', '/dieu-hanh/tinh-trang');
  await expectNone(await desk('cv.vanphong', { phone: true }), '/dieu-hanh');
  const leader = await desk('pct', { tablet: true });
  const { leaderDesk } = await leader.service.ask<{ leaderDesk: { edges: { node: { id: string } }[] } }>(
    '{ leaderDesk(first: 1) { edges { node { id } } } }',
  );
  await expectNone(leader, '/trinh-ky', `/trinh-ky?viec=${leaderDesk.edges[0]?.node.id ?? ''}`);
  await expectNone(await desk('cv2.vanphong'), `/du-thao/${dossierId}/y-kien-chi-dao`);
  await stages.enterOnBehalf(sessions, dossierId);
  await expectNone(await desk('ct', { phone: true }), `/du-thao/${dossierId}/y-kien-chi-dao`);
  await stages.answerAsLeader(sessions, 'ct', dossierId, 'AGREED');
});

test('signature, the Party’s opinion and issuing have none', async ({ desk, sessions }) => {
  const chair = await desk('ct');
  const clerk = await desk('vanthu');
  const submission = (await dossierHead(chair.service, dossierId)).submission?.document.id ?? '';
  await expectNone(chair, `/van-ban/${submission}/ky`, `/van-ban/${submission}`);
  await stages.sign(sessions, dossierId, 'submission');
  await expectNone(clerk, `/van-ban/${submission}/cap-so`);
  await stages.numberSubmission(sessions, dossierId);
  await expectNone(clerk, `/van-ban/${submission}/gui-thuong-truc`);
  await stages.sendSubmission(sessions, dossierId);
  await expectNone(clerk, `/du-thao/${dossierId}/y-kien-thuong-truc`);
  await stages.recordPartyOpinion(sessions, dossierId, CONDITIONS);
  await expectNone(await desk('cv.vhkhtt'), `/du-thao/${dossierId}/tiep-thu`);
  await stages.takeInAndRecheck(sessions, dossierId);
  const decision = (await dossierHead(chair.service, dossierId)).decision?.id ?? '';
  await expectNone(chair, `/van-ban/${decision}/ky`);
  await stages.sign(sessions, dossierId, 'decision');
  await expectNone(clerk, `/van-ban/${decision}/phat-hanh`);
  await stages.issueDecision(sessions, dossierId);
  await expectNone(clerk, `/van-ban/${decision}`, '/van-ban?xem=so');
  await expectNone(await desk('vt.maipha', { phone: true }), '/van-ban');
});

test('processes, their drawings, figures and versions have none', async ({ desk }) => {
  const administrator = await desk('quantri');
  const key = await deployTwice(administrator.service);
  const { process } = await administrator.service.ask<{ process: { versions: { id: string }[] } }>(
    'query ($key: String!) { process(key: $key) { versions { id } } }',
    { key },
  );
  const [newer, older] = process.versions.map(({ id }) => id);
  await expectNone(
    administrator,
    '/quy-trinh',
    `/quy-trinh/${key}`,
    '/quy-trinh/consultAndPartyOpinion?the=thoi-gian',
    '/quy-trinh/consultAndPartyOpinion?the=thoi-gian&mau=tre',
    `/quy-trinh/${key}?the=phien-ban`,
    `/quy-trinh/${key}/ve`,
    '/quy-trinh/bang',
    '/quy-trinh/issueNotice?the=chay-thu',
    `/quy-trinh/${key}/so-sanh?cu=${older ?? ''}&moi=${newer ?? ''}`,
  );
  await expectNone(
    await desk('quantri', { phone: true }),
    '/quy-trinh',
    '/quy-trinh/consultAndPartyOpinion?the=thoi-gian',
  );
});
