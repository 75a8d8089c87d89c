import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import { noticesOf } from '../../../test/support/notices.js';
import { newId } from '../../platform/ids.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
}, 120_000);
afterAll(() => desk.close());

interface Group {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly unit: string;
  readonly count: number;
  readonly receivers: readonly { personId: string; name: string }[];
}
interface Work {
  readonly person: string;
  readonly count: number;
  readonly token: string;
  readonly groups: readonly Group[];
  readonly stays: readonly { title: string; count: number; others: number }[];
  readonly earlier: readonly { reason: string; count: number; by: string }[];
  readonly code?: string;
}

const FIELDS = `personId person count token groups { id kind label unit count items { docType since dueAt }
  receivers { personId name title } } stays { title unit until count others nextFrom } earlier { reason count by }`;
const person = (role: string) => desk.actor(role).personId;

async function workOf(role: string, by = 'quantri'): Promise<Work | null> {
  const { openWork } = await (
    await desk.client(by)
  ).ask<{ openWork: Work | null }>(`{ openWork(personId: "${person(role)}") { ${FIELDS} } }`);
  return openWork;
}
const must = async (role: string): Promise<Work> => {
  const work = await workOf(role);
  if (work === null) throw new Error('no work');
  return work;
};

async function handOver(
  role: string,
  shown: Work,
  {
    to = (group: Group) => group.receivers[0]?.personId ?? newId(),
    by = 'quantri',
    reason = 'Nghỉ hưu theo Quyết định số 12/QĐ-UBND',
    token = shown.token,
    groups = shown.groups,
    commandId = newId(),
  } = {},
): Promise<Work> {
  const { handOverWork } = await (
    await desk.client(by)
  ).ask<{ handOverWork: Work }>(
    `mutation ($receivers: [WorkReceiverInput!]!, $reason: String!) {
      handOverWork(personId: "${person(role)}", receivers: $receivers, token: "${token}", reason: $reason) {
        ... on OpenWork { ${FIELDS} } ... on Refusal { code } } }`,
    { receivers: groups.map((group) => ({ groupKey: group.id, toPersonId: to(group) })), reason },
    { commandId },
  );
  return handOverWork;
}

const holderOf = async (dossierId: string): Promise<string | null> =>
  (
    await desk.rows<{ assignee_id: string | null }>(
      'select assignee_id from work_item where dossier_id = $1 and closed_at is null',
      dossierId,
    )
  )[0]?.assignee_id ?? null;

let papers = 0;
async function paperFor(role: string): Promise<string> {
  papers += 1;
  const { registerIncoming } = await (
    await desk.client('vanthu')
  ).ask<{ registerIncoming: { id: string; version: number } }>(
    `mutation ($input: RegisterIncomingInput!) { registerIncoming(input: $input) {
      ... on IncomingDocument { id version } ... on Refusal { code message } } }`,
    {
      input: {
        arrivedOn: '2025-03-18',
        author: 'Sở Nội vụ',
        numberSymbol: `${papers}/SNV-TCCC`,
        dated: '2025-03-14',
        subject: `Về việc rà soát biên chế, lần ${papers}`,
      },
    },
  );
  const { id, version } = registerIncoming;
  const args = `incomingId: "${id}", toPersonId: "${person(role)}", expectedVersion: ${version}`;
  expect(await desk.mutate('vanthu', 'forwardIncoming', args)).toBeUndefined();
  return id;
}

describe('all open work of a leaving person', () => {
  it('leaves with the post what is addressed to the post, and says who else holds it', async () => {
    await desk.at('officeReview');
    const work = await must('cvp');
    expect(work.stays).toEqual([expect.objectContaining({ title: 'Chánh Văn phòng', others: 0 })]);
    expect(work.stays[0]?.count).toBeGreaterThan(0);
    expect((await handOver('ct.chilang', await must('ct.chilang'))).code).toBe('HANDOVER_NOTHING');
  });

  it('is shown by kind and step to administrators, without a word of its content, and to nobody else', async () => {
    const dossierId = await desk.at('examine');
    const paper = await paperFor('cv.vanphong');
    const work = await must('cv.vanphong');
    expect(work.groups.map(({ kind, label, unit }) => [kind, label, unit])).toEqual(
      expect.arrayContaining([
        ['STEP', 'Thẩm tra, lập phiếu trình', expect.stringMatching(/^Văn phòng/)],
        ['INCOMING', expect.stringMatching(/văn bản đến/i), expect.stringMatching(/^Văn phòng/)],
      ]),
    );
    const examining = work.groups.find(({ label }) => label === 'Thẩm tra, lập phiếu trình');
    expect(examining?.receivers.map(({ personId }) => personId)).toEqual([person('cv2.vanphong')]);
    const [{ subject = '' } = {}] = await desk.rows<{ subject: string }>(
      'select subject from dossier where id = $1',
      dossierId,
    );
    expect(JSON.stringify(work)).not.toContain(subject);
    expect(JSON.stringify(work)).not.toContain('biên chế');
    expect(JSON.stringify(work)).not.toContain(paper);
    for (const role of ['cvp', 'ct', 'cv2.vanphong', 'vanthu'])
      expect(await workOf('cv.vanphong', role)).toBeNull();
    expect((await handOver('cv.vanphong', work, { by: 'cvp' })).code).toBe('HANDOVER_ADMIN_ONLY');
  });

  it('passes on by one act: steps, papers, drafts and fields, with the reason in each history', async () => {
    const dossierId = await desk.at('examine');
    const paper = await paperFor('cv.vanphong');
    const before = await must('cv.vanphong');
    const commandId = newId();
    const after = await handOver('cv.vanphong', before, { commandId });
    expect(after).toMatchObject({
      count: 0,
      groups: [],
      earlier: [{ count: before.count, reason: 'Nghỉ hưu theo Quyết định số 12/QĐ-UBND' }],
    });
    expect(await holderOf(dossierId)).toBe(person('cv2.vanphong'));
    // Whoever has it now can do it, whoever had it cannot.
    expect((await desk.slipTried('cv.vanphong', dossierId, 'Nội dung.', null))?.code).toBe('NOT_YOUR_STEP');
    expect(await desk.slipTried('cv2.vanphong', dossierId, 'Nội dung.', null)).toBeUndefined();
    const [history] = await desk.rows<{ reason: string; outcome: string }>(
      `select reason, outcome from work_item where dossier_id = $1 and outcome = 'REASSIGNED' order by id desc limit 1`,
      dossierId,
    );
    expect(history).toEqual({ reason: 'Nghỉ hưu theo Quyết định số 12/QĐ-UBND', outcome: 'REASSIGNED' });
    const [forward] = await desk.rows<{ id: string; to_person_id: string }>(
      'select id, to_person_id from incoming_forward where incoming_id = $1',
      paper,
    );
    const [got] = await desk.rows<{ to_person_id: string }>(
      `select to_person_id from incoming_forward where incoming_id = $1`,
      paper,
    );
    expect(got?.to_person_id).not.toBe(person('cv.vanphong'));
    const taker = ['cv2.vanphong', 'cvp', 'pcvp'].find((role) => person(role) === got?.to_person_id) ?? '';
    await desk.settled();
    expect((await noticesOf(desk, taker)).some(({ incomingId }) => incomingId === paper)).toBe(true);
    expect(
      await desk.mutate(taker, 'finishIncoming', `forwardId: "${forward?.id}", result: "Đã xử lý"`),
    ).toBeUndefined();
    const recorded = await desk.rows<{ act: string; subject_kind: string; detail: object }>(
      `select act, subject_kind, detail from audit_entry where act = 'handOverWork' order by id`,
    );
    expect(recorded.map(({ subject_kind }) => subject_kind)).toContain('PERSON');
    expect(JSON.stringify(recorded)).not.toContain('Nghỉ hưu');
    // The same command again is the same act.
    expect(await handOver('cv.vanphong', before, { commandId })).toMatchObject({ count: 0 });
    // What comes back to the step finds the new holder, and the fields are the colleague's too.
    const fields = await desk.rows(
      `select from field_charge where person_id = $1 and (valid_to is null or valid_to > '2025-03-18')`,
      person('cv.vanphong'),
    );
    expect(fields).toEqual([]);
  });

  it('passes on whole or not at all', async () => {
    const first = await desk.at('examine');
    const shown = await must('cv2.vanphong');
    expect(shown.count).toBeGreaterThan(0);
    const stranger = () => person('cv.vhkhtt');
    expect((await handOver('cv2.vanphong', shown, { to: stranger })).code).toBe('HANDOVER_RECEIVER');
    expect((await handOver('cv2.vanphong', shown, { groups: shown.groups.slice(1) })).code).toBe(
      'HANDOVER_INCOMPLETE',
    );
    expect((await handOver('cv2.vanphong', shown, { reason: ' ' })).code).toBe('HANDOVER_REASON');
    expect((await handOver('cv2.vanphong', shown, { token: 'x' })).code).toBe('HANDOVER_CHANGED');
    // Something comes after the preview.
    await paperFor('cv2.vanphong');
    expect((await handOver('cv2.vanphong', shown)).code).toBe('HANDOVER_CHANGED');
    // One of them cannot move: none does.
    const [instance] = await desk.rows<{ instance_id: string }>(
      'select instance_id from dossier where id = $1',
      first,
    );
    const on = `instanceId: "${instance?.instance_id}", reason: "Chờ", expectedVersion: `;
    const version = async () => (await desk.look(first)).version;
    expect(await desk.mutate('quantri', 'suspendProcess', `${on}${await version()}`)).toBeUndefined();
    const again = await must('cv2.vanphong');
    expect((await handOver('cv2.vanphong', again)).code).toBe('PROCESS_SUSPENDED');
    expect((await must('cv2.vanphong')).token).toBe(again.token);
    expect(await desk.mutate('quantri', 'resumeProcess', `${on}${await version()}`)).toBeUndefined();
    expect(await handOver('cv2.vanphong', await must('cv2.vanphong'))).toMatchObject({ count: 0 });
  });

  it('two administrators at the same moment: one hands over, the other is told', async () => {
    await paperFor('cv.vanphong');
    const shown = await must('cv.vanphong');
    const both = await Promise.all([handOver('cv.vanphong', shown), handOver('cv.vanphong', shown)]);
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['HANDOVER_CHANGED', 'done']);
  });
});
