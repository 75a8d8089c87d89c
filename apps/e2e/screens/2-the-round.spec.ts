import { moveClockPast } from '../support/clock.js';
import { itemDeadline } from '../support/demo.js';
import { test } from '../support/desks.js';
import { dossierHead, dossierOfItem } from '../support/dossiers.js';
import { picture } from '../support/pictures.js';
import { ASKED, agreeAs, answerAs, sendRound } from '../support/rounds.js';
import type { Service } from '../support/service.js';
import type { Sessions } from '../support/sessions.js';

const AFTER = ['cv.maipha', 'cv.noivu', 'cv.tamthanh', 'cv.vanphong', 'cv.hoangdong', 'cv.yte', 'cv.phunu'];

async function roundOf(sessions: Sessions): Promise<{ dossierId: string; roundId: string }> {
  const lead = await sessions.as('cv.vhkhtt');
  const dossierId = await dossierOfItem(lead, 7);
  return { dossierId, roundId: (await dossierHead(lead, dossierId)).rounds[0]?.id ?? '' };
}

test('asked: the ward reads, answers, sees its letter', async ({ desk, sessions }) => {
  const lead = await sessions.as('cv.vhkhtt');
  const dossierId = await dossierOfItem(lead, 7);
  const question = 'Đề nghị cử 01 công chức tham gia Tổ giúp việc.';
  const roundId = await sendRound(lead, dossierId, { dueAt: itemDeadline, question });
  await picture(desk, 'viec-can-xu-ly-phuong', { as: 'cv.maipha', at: '/viec-can-xu-ly' });
  await picture(desk, 'y-kien-duoc-hoi', { as: 'cv.maipha', at: '/lay-y-kien' });
  await picture(desk, 'thong-bao', { as: 'cv.maipha', at: '/thong-bao' });
  await picture(desk, 'don-doc', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}/don-doc/${roundId}` });
  await picture(desk, 'gop-y', { as: 'cv.maipha', at: `/lay-y-kien/${roundId}` });
  await picture(desk, 'gop-y-theo-dieu', {
    as: 'cv.maipha',
    at: `/lay-y-kien/${roundId}`,
    prepare: async (page) => {
      const field = page.getByLabel('Ý kiến về Điều 2', { exact: true });
      if (!(await field.isVisible())) await page.getByRole('button', { name: /^Điều 2\b/ }).click();
      await field.fill('Nhất trí; cử 01 công chức Văn phòng - Thống kê tham gia Tổ giúp việc.');
    },
  });
  await answerAs(await sessions.as('ct.maipha'), roundId, dossierId, {
    stance: 'AGREED_WITH_COMMENTS',
    comments: [{ place: 'Điều 2', text: 'Cử 01 công chức Văn phòng - Thống kê tham gia Tổ giúp việc.' }],
  });
  await picture(desk, 'y-kien-da-gui', { as: 'ct.maipha', at: `/lay-y-kien/${roundId}` });
});

test('answers come in', async ({ desk, sessions }) => {
  const { dossierId, roundId } = await roundOf(sessions);
  await agreeAs(
    sessions,
    ASKED.filter((username) => !AFTER.includes(username)),
    roundId,
    dossierId,
  );
  await answerAs(await sessions.as('cv.noivu'), roundId, dossierId, {
    stance: 'AGREED_WITH_COMMENTS',
    comments: [{ place: 'Điều 1', text: 'Đề nghị ghi chức danh, không ghi họ tên.' }],
  });
  await answerAs(await sessions.as('cv.vanphong'), roundId, dossierId, {
    stance: 'AGREED_WITH_COMMENTS',
    comments: [{ place: 'Điều 3', text: 'Làm rõ việc sử dụng con dấu khi Phó Trưởng Ban ký.' }],
  });
  await answerAs(await sessions.as('cv.tamthanh'), roundId, dossierId, {
    stance: 'DISAGREED',
    comments: [
      {
        place: 'Điều 1',
        text: 'Chưa nhất trí việc tất cả Chủ tịch UBND phường, xã là Ủy viên; đề nghị chỉ mời khi có nội dung liên quan.',
      },
    ],
  });
  await picture(desk, 'ho-so-dang-lay-y-kien', {
    as: 'cv.vhkhtt',
    at: `/du-thao/${dossierId}`,
    also: ['1366', 'toi-1440', 'toi-390'],
  });
  await picture(desk, 'ho-so-y-kien', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}?the=y-kien` });
  await picture(desk, 'luu-do', {
    as: 'cv.vhkhtt',
    at: `/du-thao/${dossierId}?the=luu-do`,
    prepare: (page) => page.locator('.djs-element.flow-running').first().waitFor(),
  });
  await picture(desk, 'gia-han', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}/gia-han/${roundId}` });
});

test('after the hour: a late ward, the end of the round', async ({ desk, sessions }) => {
  const { dossierId, roundId } = await roundOf(sessions);
  const lead = await desk('cv.vhkhtt');
  await lead.page.goto('/viec-can-xu-ly');
  await moveClockPast(lead.page, lead.service, itemDeadline);
  await picture(desk, 'gop-y-het-thoi-han', { as: 'cv.hoangdong', at: `/lay-y-kien/${roundId}` });
  const ward = await sessions.as('cv.hoangdong');
  await ward.act(
    `mutation ($id: ID!) {
      requestLateAnswer(roundId: $id, reason: "Đường truyền của xã gián đoạn từ trưa 19/3.") {
        ... on CommentRequest { roundId } ... on Refusal { code message }
      }
    }`,
    { id: roundId },
  );
  await picture(desk, 'de-nghi-gui-muon', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}?the=y-kien` });
  await picture(desk, 'ket-thuc-lay-y-kien', {
    as: 'cv.vhkhtt',
    at: `/du-thao/${dossierId}/ket-thuc-lay-y-kien/${roundId}`,
  });
  const [unit] = await lateUnits(lead.service, roundId);
  await lead.service.act(
    `mutation ($id: ID!, $unit: ID!) {
      decideLateRequest(roundId: $id, unitId: $unit, granted: true) {
        ... on CommentRound { id } ... on Refusal { code message }
      }
    }`,
    { id: roundId, unit },
  );
  await answerAs(ward, roundId, dossierId);
});

/** The units whose request to answer late waits. */
async function lateUnits(lead: Service, roundId: string): Promise<string[]> {
  const { round } = await lead.ask<{ round: { participants: { state: string; unit: { id: string } }[] } }>(
    'query ($id: ID!) { round(id: $id) { participants { state unit { id } } } }',
    { id: roundId },
  );
  const waiting = round.participants.filter(({ state }) => state === 'LATE_REQUESTED');
  return waiting.map(({ unit }) => unit.id);
}
