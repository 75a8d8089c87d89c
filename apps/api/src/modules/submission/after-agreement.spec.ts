import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClient } from '../../../test/support/graphql-client.js';
import { confirming, SessionDesk } from '../../../test/support/session-desk.js';
import { makeTenant } from '../../../test/support/tenant.js';

let desk: SessionDesk;
beforeAll(async () => {
  desk = await SessionDesk.open();
});
afterAll(() => desk.close());

const PATH = `query ($id: ID!) { dossier(id: $id) {
  state drafterUnknown skippedNote allowedActs drafter { id } leadUnit { code }
  stages { label state } deadline { dueAt basis confirmedBy { displayName } }
  now { stepId stepLabel dueAt awaitsDeadline nextLabel mine } } }`;

interface Seen {
  readonly dossier: {
    readonly state: string;
    readonly drafterUnknown: boolean;
    readonly skippedNote: string | null;
    readonly allowedActs: string[];
    readonly drafter: { id: string } | null;
    readonly leadUnit: { code: string };
    readonly stages: { label: string; state: string }[];
    readonly deadline: { dueAt: string; basis: string } | null;
    readonly now: { stepId: string; dueAt: string | null; awaitsDeadline: boolean; mine: boolean } | null;
  };
}

const seenBy = async (role: string, id: string): Promise<Seen['dossier']> =>
  (await (await desk.client(role)).ask<Seen>(PATH, { id })).dossier;

describe('a report that the session agreed to in principle', () => {
  it('is being completed, its path has only the stages that apply, and it has no date', async () => {
    const id = await desk.report();
    const seen = await seenBy('cv.tckh', id);
    expect(seen).toMatchObject({
      state: 'FINALISING',
      skippedNote: 'Không lấy ý kiến lại: đã thông qua tại phiên họp ngày 18/3/2025',
      stages: [
        { label: 'Dự thảo', state: 'DONE' },
        { label: 'Trình ký', state: 'RUNNING' },
        { label: 'Ban hành', state: 'TODO' },
      ],
      now: { stepId: 'takeInSession', dueAt: null, awaitsDeadline: true, mine: true },
      deadline: null,
    });
    expect(seen.allowedActs).toEqual(expect.arrayContaining(['SUBMIT_TAKEN_IN', 'ADD_DRAFT', 'WITHDRAW']));
    expect((await seenBy('cv.vanphong', id)).allowedActs).toEqual(['CONFIRM_DEADLINE', 'URGE']);
  });

  it('gets the date that the Office confirms; what was confirmed before is kept', async () => {
    const id = await desk.report();
    await desk.confirm(id);
    expect(await seenBy('cv.tckh', id)).toMatchObject({
      deadline: { dueAt: '2025-03-21T17:00:00+07:00', basis: 'Chế độ báo cáo tháng' },
      now: { dueAt: '2025-03-21T17:00:00+07:00', awaitsDeadline: false },
    });
    expect((await seenBy('pcvp', id)).allowedActs).toContain('CONFIRM_DEADLINE');
    await desk.confirm(id, 'pcvp', '2025-03-24T17:00:00+07:00');
    const [row] = await desk.rows<{ deadline: { dueAt: string; earlier: { dueAt: string }[] } }>(
      'select deadline from dossier where id = $1',
      id,
    );
    expect(row?.deadline).toMatchObject({
      dueAt: '2025-03-24T10:00:00.000Z',
      earlier: [{ dueAt: '2025-03-21T10:00:00.000Z' }],
    });
    const [item] = await desk.rows<{ due_at: string }>(
      "select due_at from work_item where dossier_id = $1 and element_id = 'takeInSession'",
      id,
    );
    expect(new Date(item?.due_at ?? '').toISOString()).toBe('2025-03-24T10:00:00.000Z');
  });

  it('is signed, numbered and issued as a report', async () => {
    const id = await desk.report();
    await desk.confirm(id);
    await desk.act('cv.tckh', 'submitTakenIn', id);
    await desk.act('cv.vanphong', 'recheckDossier', id, 'outcome: APPROVED');
    const document = await desk.documentOf(id);
    await desk.onDocument('ct', 'signDocument', document);
    await desk.onDocument('vanthu', 'issueDocument', document);
    await desk.act('cv.tckh', 'archiveDossier', id);
    const [issued] = await desk.rows<{ symbol: string; state: string; number: number }>(
      'select symbol, state, number from official_document where id = $1',
      document,
    );
    expect(issued).toMatchObject({ symbol: 'BC-UBND', state: 'DISPATCHED' });
    expect((await desk.look(id, 'cv.tckh')).state).toBe('ARCHIVED');
  });

  it('is not passed on while its date is unconfirmed, and may be returned all the same', async () => {
    const id = await desk.report();
    await desk.act('cv.tckh', 'submitTakenIn', id);
    expect(await desk.refused('cv.vanphong', 'recheckDossier', id, 'outcome: APPROVED')).toBe(
      'DEADLINE_NOT_CONFIRMED',
    );
    expect(await seenBy('ct', id)).toMatchObject({ now: { stepId: 'recheck', awaitsDeadline: true } });
    await desk.act(
      'cv.vanphong',
      'recheckDossier',
      id,
      'outcome: RETURNED, reason: "Chưa thể hiện kết luận."',
    );
    expect(await desk.steps(id)).toEqual(expect.arrayContaining(['takeInSession', 'confirmDeadline']));
  });

  it('comes back from the leader to its unit with a reason', async () => {
    const id = await desk.report();
    await desk.confirm(id);
    await desk.act('cv.tckh', 'submitTakenIn', id);
    await desk.act('cv.vanphong', 'recheckDossier', id, 'outcome: APPROVED');
    await desk.onDocument('ct', 'returnFromSigning', await desk.documentOf(id), 'reason: "Bổ sung số liệu."');
    expect(await desk.look(id, 'cv.tckh')).toMatchObject({
      state: 'FINALISING',
      returned: { reason: 'Bổ sung số liệu.' },
    });
    await desk.act('cv.tckh', 'submitTakenIn', id);
    await desk.act('cv.vanphong', 'recheckDossier', id, 'outcome: APPROVED');
    expect(await desk.steps(id)).toEqual(['signDecision']);
  });

  it('is withdrawn by its unit', async () => {
    const id = await desk.report();
    await desk.act('cv.tckh', 'withdrawDossier', id, 'reason: "Gộp vào báo cáo khác."');
    expect(await desk.steps(id)).toEqual([]);
    expect((await desk.look(id, 'cv.tckh')).state).toBe('WITHDRAWN');
  });

  it('refuses a date that is past or has no basis', async () => {
    const id = await desk.report();
    const confirm = (args: string) => desk.refused('cv.vanphong', 'confirmDeadline', id, args);
    expect(await confirm(confirming('2025-03-18T09:00:00+07:00'))).toBe('CONFIRMED_DEADLINE_PASSED');
    expect(await confirm(confirming('2025-03-21T17:00:00+07:00', '  '))).toBe('DEADLINE_WITHOUT_BASIS');
  });
});

describe('a report that the Office drafts', () => {
  it('is checked by another person of the Office than the one who completed it', async () => {
    const id = await desk.report('cv.vanphong');
    await desk.confirm(id, 'cvp');
    await desk.act('cv.vanphong', 'submitTakenIn', id);
    expect((await seenBy('cv.vanphong', id)).allowedActs).not.toContain('RECHECK');
    expect(await desk.refused('cv.vanphong', 'recheckDossier', id, 'outcome: APPROVED')).toBe('SAME_PERSON');
    await desk.act('cv2.vanphong', 'recheckDossier', id, 'outcome: APPROVED');
    expect(await desk.steps(id)).toEqual(['signDecision']);
  });

  it('is checked by the same person, and says why, where the Office has nobody else', async () => {
    const alone = await SessionDesk.open();
    try {
      await alone.owner.query(
        'update appointment set valid_to = $2 where authority_id = $1 and person_id = $3',
        [alone.app.tenant.authorityId, '2025-02-01', alone.actor('cv2.vanphong').personId],
      );
      const id = await alone.report('cv.vanphong');
      await alone.confirm(id, 'cvp');
      await alone.act('cv.vanphong', 'submitTakenIn', id);
      await alone.act('cv.vanphong', 'recheckDossier', id, 'outcome: APPROVED');
      const { dossier } = await (
        await alone.client('ct')
      ).ask<{ dossier: { history: { edges: { node: { stepId: string; onBehalfNote: string | null } }[] } } }>(
        'query ($id: ID!) { dossier(id: $id) { history { edges { node { stepId onBehalfNote } } } } }',
        { id },
      );
      const check = dossier.history.edges.find(({ node }) => node.stepId === 'recheck');
      expect(check?.node.onBehalfNote).toBe(
        'Cùng người đã thực hiện bước "Tiếp thu ý kiến, hoàn thiện sau phiên họp": không có người khác giữ chức vụ này',
      );
    } finally {
      await alone.close();
    }
  });
});

describe('a report of an unknown drafter', () => {
  it('waits for the Office to name the unit, then for the signature alone', async () => {
    const id = await desk.report('cv.vanphong', 'SIGNATURE');
    expect(await seenBy('cvp', id)).toMatchObject({
      state: 'AWAITING_SIGNATURE',
      drafterUnknown: true,
      drafter: null,
      allowedActs: expect.arrayContaining(['NAME_DRAFTER']),
      now: { stepId: 'nameDrafter', awaitsDeadline: false },
    });
    await desk.act('cvp', 'nameDrafter', id, `unitId: "${desk.unit('TTPTQD')}"`);
    expect(await seenBy('cv.ptqd', id)).toMatchObject({
      drafterUnknown: false,
      leadUnit: { code: 'TTPTQD' },
      stages: [
        { state: 'DONE' },
        { label: 'Trình ký', state: 'DONE' },
        { label: 'Ban hành', state: 'RUNNING' },
      ],
    });
    const document = await desk.documentOf(id);
    await desk.onDocument('pct', 'signDocument', document);
    await desk.onDocument('vanthu', 'issueDocument', document);
    expect(await desk.steps(id)).toEqual(['archive']);
    await desk.act('cv.ptqd', 'archiveDossier', id);
  });

  it('comes back from the signature to the named unit, which completes it without a date', async () => {
    const id = await desk.report('cv.vanphong', 'SIGNATURE');
    await desk.act('cv.vanphong', 'nameDrafter', id, `unitId: "${desk.unit('NNMT')}"`);
    await desk.onDocument('ct', 'returnFromSigning', await desk.documentOf(id), 'reason: "Làm rõ."');
    await desk.act('cv.nnmt', 'submitTakenIn', id);
    await desk.act('cv.vanphong', 'recheckDossier', id, 'outcome: APPROVED');
    expect(await desk.steps(id)).toEqual(['signDecision']);
  });

  it('refuses units that draft nothing for the Committee', async () => {
    const id = await desk.report('cv.vanphong', 'SIGNATURE');
    for (const code of ['CHILANG', 'MTTQ', 'TTTU']) {
      const refused = await desk.refused('cv.vanphong', 'nameDrafter', id, `unitId: "${desk.unit(code)}"`);
      expect(refused).toBe('UNIT_DOES_NOT_DRAFT');
    }
    expect(await desk.refused('cv.vanphong', 'nameDrafter', id, 'unitId: "nothing"')).toBe(
      'UNIT_DOES_NOT_DRAFT',
    );
  });
});

describe('who may do what', () => {
  it('only the Office confirms a date and names a drafter, only the unit completes', async () => {
    const [completed, unknown] = [await desk.report(), await desk.report('cv.vanphong', 'SIGNATURE')];
    for (const role of ['cv.tckh', 'ld.tckh', 'vanthu', 'ct']) {
      if (role !== 'vanthu')
        expect(await desk.refused(role, 'confirmDeadline', completed, confirming())).toBe('NOT_YOUR_STEP');
    }
    expect(await desk.refused('vanthu', 'confirmDeadline', completed, confirming())).toBe('NOT_YOUR_STEP');
    const naming = `unitId: "${desk.unit('TCKH')}"`;
    for (const role of ['vanthu', 'ct', 'pct']) {
      expect(await desk.refused(role, 'nameDrafter', unknown, naming)).toBe('NOT_YOUR_STEP');
    }
    for (const role of ['cv.vanphong', 'ld.tckh', 'ct']) {
      expect(await desk.refused(role, 'submitTakenIn', completed)).toBe('NOT_YOUR_STEP');
    }
  });

  it('other units and other tenants see none of it, by id, in lists and through its document', async () => {
    const id = await desk.report();
    await desk.confirm(id);
    const other = await makeTenant(desk.app.urls.owner);
    const stranger = await new TestClient(desk.app.baseUrl).signInDemo(other.username('cv.vanphong'));
    for (const client of [stranger, await desk.client('cv.dongkinh'), await desk.client('cv.yte')]) {
      const seen = await client.ask(
        'query ($id: ID!) { dossier(id: $id) { deadline { basis } } dossiers(text: "ngân sách tháng 3") { edges { node { deadline { basis } } } } }',
        { id },
      );
      expect(seen).toEqual({ dossier: null, dossiers: { edges: [] } });
      const act = await client.ask<{ confirmDeadline: { code: string } }>(
        `mutation { confirmDeadline(dossierId: "${id}", expectedVersion: 1, ${confirming()}) { ... on Refusal { code } } }`,
      );
      expect(act.confirmDeadline.code).toBe('DOSSIER_NOT_FOUND');
    }
  });

  it('takes one of two confirmations of the same moment, and refuses the other', async () => {
    const id = await desk.report();
    const { version } = await desk.look(id, 'ct');
    const confirm = (role: string, dueAt: string) =>
      desk.mutate(
        role,
        'confirmDeadline',
        `dossierId: "${id}", expectedVersion: ${version}, ${confirming(dueAt)}`,
      );
    const outcomes = await Promise.all([
      confirm('cv.vanphong', '2025-03-21T17:00:00+07:00'),
      confirm('cvp', '2025-03-24T17:00:00+07:00'),
    ]);
    expect(outcomes.filter((refused) => refused === undefined)).toHaveLength(1);
    expect(outcomes.find((refused) => refused !== undefined)?.code).toBe('DOSSIER_CHANGED');
  });
});

describe('lists of dossiers', () => {
  it('cost the same statements with dates, paths and notes however long they are', async () => {
    const client = await desk.client('cv.vanphong');
    const list =
      '{ dossiers { edges { node { subject skippedNote deadline { basis confirmedBy { displayName } } stages { label } now { dueAt awaitsDeadline } } } } }';
    const before = (await client.send(list)).statements;
    await desk.report();
    await desk.report();
    expect((await client.send(list)).statements).toBe(before);
    expect(before).toBeLessThanOrEqual(2);
  });
});
