import { photograph } from './papers.js';
import type { DossierWalk } from './dossier-walk.js';
import type { Walk } from './walk.js';

/** The end of the round, as the notice says it: "trong ngày 19/3/2025". */
export const DUE_AT = '2025-03-19T17:00:00+07:00';

/** What each unit says; who is not here agrees by its officer. */
const SAID: Readonly<
  Record<string, { role: string; stance: string; comments?: { place?: string; text: string }[] }>
> = {
  TAMTHANH: {
    role: 'ct.tamthanh',
    stance: 'DISAGREED',
    comments: [
      {
        place: 'Điều 1',
        text: 'Chưa nhất trí việc tất cả Chủ tịch UBND phường, xã là Ủy viên; đề nghị chỉ mời khi có nội dung liên quan.',
      },
    ],
  },
  MAIPHA: {
    role: 'ct.maipha',
    stance: 'AGREED_WITH_COMMENTS',
    comments: [{ place: 'Điều 2', text: 'Cử 01 công chức Văn phòng - Thống kê tham gia Tổ giúp việc.' }],
  },
  NV: {
    role: 'ld.noivu',
    stance: 'AGREED_WITH_COMMENTS',
    comments: [
      { place: 'Điều 1', text: 'Đề nghị ghi chức danh, không ghi họ tên.' },
      { text: 'Đề nghị rà soát thể thức.' },
    ],
  },
  THUE: { role: 'cv.doithue', stance: 'NOT_CONCERNED' },
  VP: { role: 'cv2.vanphong', stance: 'AGREED' },
};

/** Officers who answer, by unit; the late and the silent are left out. */
const OFFICERS: Readonly<Record<string, string>> = {
  TCKH: 'cv.tckh',
  NNMT: 'cv.nnmt',
  DTTG: 'cv.dttg',
  TTR: 'cv.thanhtra',
  TTPTQD: 'cv.ptqd',
  TP: 'cv.tuphap',
  GDDT: 'cv.gddt',
  YT: 'cv.yte',
  KTHTDT: 'cv.kthtdt',
  VINHTRAI: 'cv.vinhtrai',
  DONGKINH: 'cv.dongkinh',
  HOANGVANTHU: 'cv.hoangvanthu',
  CHILANG: 'cv.chilang',
  QUANGLAC: 'cv.quanglac',
  MTTQ: 'cv.mttq',
  DKDD: 'cv.dkdd',
  HLHPN: 'cv.phunu',
};

const LATE = 'cv.hoangdong';

/**
 * The round of item 7: twenty-four units asked, one late (xã Hoàng Đồng), one silent (Ban Chỉ huy Quân sự), one not
 * agreeing (phường Tam Thanh), one comment explained instead of taken in, one answer taken back and given again.
 */
export async function consult(dossier: DossierWalk): Promise<void> {
  const { walk } = dossier;
  const roundId = await sendRound(dossier);
  await walk.act('sign the letter of the round', {
    role: 'tp.vhkhtt',
    act: 'signRoundLetter',
    mutation: `mutation ($roundId: ID!) {
      signRoundLetter(roundId: $roundId) { ... on CommentRound { id } ...Refused } }`,
    variables: async () => ({ roundId }),
  });
  for (const [unit, role] of Object.entries(OFFICERS))
    await answer(dossier, roundId, unit, role, 'AGREED', []);
  for (const [unit, { role, stance, comments = [] }] of Object.entries(SAID)) {
    await answer(dossier, roundId, unit, role, stance, comments);
  }
  await request(walk, 'Chi Lăng takes its answer back', 'cv.chilang', 'withdrawOpinion', roundId);
  await answer(dossier, roundId, 'CHILANG again', 'ct.chilang', 'AGREED', []);
  await request(walk, 'Chi Lăng numbers its letter', 'vt.chilang', 'numberOpinionLetter', roundId);
  const signed = await walk.as('vt.dongkinh').upload('cong-van-da-ky.png', photograph());
  await request(walk, 'Đông Kinh attaches the signed letter', 'vt.dongkinh', 'attachSignedLetter', roundId, {
    fileId: ['ID!', signed],
  });
  await request(walk, 'Đông Kinh numbers its letter', 'vt.dongkinh', 'numberOpinionLetter', roundId);

  await walk.world.setClock('2025-03-19T17:30:00+07:00');
  await walk.until('the answers are locked', async () => (await round(dossier)).state === 'LOCKED');
  await request(walk, 'Hoàng Đồng asks to answer late', LATE, 'requestLateAnswer', roundId, {
    reason: ['String!', 'Lãnh đạo xã đi công tác, sáng mai mới ký được.'],
  });
  await grantLate(dossier, roundId);
  await answer(dossier, roundId, 'HOANGDONG late', LATE, 'AGREED', []);

  await walk.world.setClock('2025-03-20T08:00:00+07:00');
  await walk.act('end the round', {
    role: 'cv.vhkhtt',
    act: 'endRound',
    mutation: `mutation ($roundId: ID!, $expectedVersion: Int!) {
      endRound(roundId: $roundId, expectedVersion: $expectedVersion) { ... on CommentRound { id } ...Refused } }`,
    variables: async () => ({ roundId, expectedVersion: (await round(dossier)).version }),
  });
  await dossier.reaches('CONSOLIDATING');
  await reply(dossier);
}

async function sendRound(dossier: DossierWalk): Promise<string> {
  const { id } = await dossier.walk.act<{ id: string }>('send the round', {
    role: 'cv.vhkhtt',
    act: 'sendRound',
    mutation: `mutation ($input: SendRoundInput!, $expectedVersion: Int!) {
      sendRound(input: $input, expectedVersion: $expectedVersion) { ... on CommentRound { id } ...Refused } }`,
    variables: async () => {
      const { unitsToAsk } = await dossier.walk
        .as('cv.vhkhtt')
        .ask<{ unitsToAsk: { id: string }[] }>('{ unitsToAsk { id } }');
      const { version } = await dossier.look<{ version: number }>('cv.vhkhtt', 'version');
      return {
        expectedVersion: version,
        input: {
          dossierIds: [dossier.id],
          unitIds: unitsToAsk.map((unit) => unit.id),
          dueAt: DUE_AT,
          dueWords: 'trong ngày 19/3/2025',
          question: 'Đề nghị cử 01 công chức tham gia Tổ giúp việc.',
        },
      };
    },
  });
  return id;
}

/** The dossier's only round as its lead sees it. */
export async function round(dossier: DossierWalk): Promise<{ id: string; version: number; state: string }> {
  const { rounds } = await dossier.look<{ rounds: { id: string; version: number; state: string }[] }>(
    'cv.vhkhtt',
    'rounds { id version state }',
  );
  const [only] = rounds;
  if (only === undefined) throw new Error('the dossier has no round');
  return only;
}

async function answer(
  dossier: DossierWalk,
  roundId: string,
  unit: string,
  role: string,
  stance: string,
  comments: readonly { place?: string; text: string }[],
): Promise<void> {
  await request(dossier.walk, `${unit} opens the request`, role, 'markRequestSeen', roundId);
  await dossier.walk.act(`${unit} answers`, {
    role,
    act: 'submitOpinion',
    mutation: `mutation ($input: SubmitOpinionInput!) {
      submitOpinion(input: $input) { ... on CommentRequest { roundId } ...Refused } }`,
    variables: async () => ({
      input: {
        roundId,
        opinions: [{ dossierId: dossier.id, stance, comments }],
        questionAnswer: 'Cử 01 công chức phụ trách chuyển đổi số.',
      },
    }),
  });
}

/** An act of an asked unit on its request. */
async function request(
  walk: Walk,
  name: string,
  role: string,
  act: string,
  roundId: string,
  more: Readonly<Record<string, readonly [string, unknown]>> = {},
): Promise<void> {
  const types = Object.entries(more).map(([key, [type]]) => `, $${key}: ${type}`);
  const names = Object.keys(more).map((key) => `, ${key}: $${key}`);
  await walk.act(name, {
    role,
    act,
    mutation: `mutation ($roundId: ID!${types.join('')}) {
      ${act}(roundId: $roundId${names.join('')}) { ... on CommentRequest { roundId } ...Refused } }`,
    variables: async () => ({
      roundId,
      ...Object.fromEntries(Object.entries(more).map(([key, [, value]]) => [key, value])),
    }),
  });
}

async function grantLate(dossier: DossierWalk, roundId: string): Promise<void> {
  await dossier.walk.act('grant the late answer', {
    role: 'cv.vhkhtt',
    act: 'decideLateRequest',
    mutation: `mutation ($roundId: ID!, $unitId: ID!) {
      decideLateRequest(roundId: $roundId, unitId: $unitId, granted: true) { ... on CommentRound { id } ...Refused } }`,
    variables: async () => {
      const { rounds } = await dossier.look<{
        rounds: { participants: { state: string; unit: { id: string } }[] }[];
      }>('cv.vhkhtt', 'rounds { participants { state unit { id } } }');
      const asking = rounds[0]?.participants.find(({ state }) => state === 'LATE_REQUESTED');
      return { roundId, unitId: asking?.unit.id ?? '00000000-0000-4000-8000-000000000000' };
    },
  });
}

interface CommentSeen {
  id: string;
  version: number;
  stance: string;
  reply: { kind: string } | null;
}

/** Every comment is taken in; that of the unit that did not agree is explained. */
async function reply(dossier: DossierWalk): Promise<void> {
  const comments = async () =>
    (
      await dossier.look<{ rounds: { comments: CommentSeen[] }[] }>(
        'cv.vhkhtt',
        'rounds { comments { id version stance reply { kind } } }',
      )
    ).rounds.flatMap((each) => each.comments);
  for (const [index, { id, stance }] of (await comments()).entries()) {
    const explained = stance === 'DISAGREED';
    await dossier.walk.act(`reply to comment ${index + 1}`, {
      role: 'cv.vhkhtt',
      act: 'replyToComment',
      mutation: `mutation ($commentId: ID!, $kind: ReplyKind!, $text: String!, $expectedVersion: Int!) {
        replyToComment(commentId: $commentId, kind: $kind, text: $text, expectedVersion: $expectedVersion) {
          ... on Comment { id } ...Refused } }`,
      variables: async () => ({
        commentId: id,
        kind: explained ? 'EXPLAINED' : 'ACCEPTED',
        text: explained
          ? 'Giữ nguyên dự thảo: Nghị quyết yêu cầu người đứng đầu trực tiếp phụ trách.'
          : 'Đã tiếp thu, chỉnh sửa trong dự thảo.',
        // A comment of the walk is replied to once: a repetition sends the version that was first seen.
        expectedVersion: 1,
      }),
    });
  }
}
