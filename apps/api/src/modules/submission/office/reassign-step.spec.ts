import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { testApp } from '../../../../test/support/test-app.js';
import { TravellingDesk } from '../../../../test/support/travelling-desk.js';
import { newId } from '../../../platform/ids.js';
import { fieldId } from '../../../seeds/tenant-rows.js';

let desk: TravellingDesk;
beforeAll(async () => {
  desk = await TravellingDesk.open();
});
afterAll(() => desk.close());

const person = (role: string) => desk.actor(role).personId;
const to = (role: string, { step = 'examine', reason = 'Đồng chí phụ trách đi công tác.' } = {}) =>
  `stepId: "${step}", toPersonId: "${person(role)}", reason: ${JSON.stringify(reason)}`;
const fieldName = (code: string) => FOUNDING_CASE.fields.find((each) => each.code === code)?.name;
const field = (code: string) => `fieldId: "${fieldId(desk.app.tenant.plan, code)}"`;

interface Entry {
  readonly stepId: string;
  readonly holder: { readonly person: { readonly id: string } | null };
  readonly actedBy: { readonly id: string } | null;
  readonly outcomeLabel: string | null;
  readonly reason: string | null;
}
const historyOf = async (dossierId: string, stepId: string): Promise<Entry[]> => {
  const client = await desk.client('cvp');
  const { dossier } = await client.ask<{ dossier: { history: { edges: { node: Entry }[] } } }>(
    `query ($id: ID!) { dossier(id: $id) { history { edges { node {
      stepId holder { person { id } } actedBy { id } outcomeLabel reason } } } } }`,
    { id: dossierId },
  );
  return dossier.history.edges.map(({ node }) => node).filter((entry) => entry.stepId === stepId);
};
const waitsFor = async (role: string, dossierId: string): Promise<boolean> => {
  const client = await desk.client(role);
  const { inbox } = await client.ask<{ inbox: { edges: { node: { dossierId: string | null } }[] } }>(
    '{ inbox(box: WAITING) { edges { node { dossierId } } } }',
  );
  return inbox.edges.some(({ node }) => node.dossierId === dossierId);
};

interface OfficeView {
  readonly workField: { readonly name: string } | null;
  readonly stepToTake: { readonly stepId: string; readonly holder: { readonly id: string } } | null;
}
/** What the dossier itself shows a role of the Office's work. */
const viewOf = async (role: string, dossierId: string): Promise<OfficeView | null> => {
  const { dossier } = await (
    await desk.client(role)
  ).ask<{ dossier: OfficeView | null }>(
    'query ($id: ID!) { dossier(id: $id) { workField { name } stepToTake { stepId holder { id } } } }',
    { id: dossierId },
  );
  return dossier;
};

describe('taking over from a colleague', () => {
  it('is offered on the dossier itself to the colleagues of the one who holds it, and to nobody else', async () => {
    const dossierId = await desk.at('examine');
    const held = { stepId: 'examine', holder: { id: person('cv.vanphong') } };
    expect((await viewOf('cv2.vanphong', dossierId))?.stepToTake).toEqual(held);
    for (const role of ['cv.vanphong', 'cvp', 'vanthu', 'cv.vhkhtt', 'tp.vhkhtt', 'pct', 'ct']) {
      expect([role, (await viewOf(role, dossierId))?.stepToTake ?? null]).toEqual([role, null]);
    }
    await desk.act('cv2.vanphong', 'reassignStep', dossierId, to('cv2.vanphong'));
    expect((await viewOf('cv2.vanphong', dossierId))?.stepToTake).toBeNull();
    expect((await viewOf('cv.vanphong', dossierId))?.stepToTake?.holder.id).toBe(person('cv2.vanphong'));
    // What is not the Office's step, or belongs to whoever has the position, is held by no colleague.
    const recheck = await desk.at('recheck');
    expect((await viewOf('cv2.vanphong', recheck))?.stepToTake).toBeNull();
    expect((await viewOf('tp.vhkhtt', await desk.at('leaderSubmit')))?.stepToTake).toBeNull();
  });

  it('gives the step to the one who takes it, with the reason in the history', async () => {
    const dossierId = await desk.at('examine');
    const before = await desk.rows<{ due_at: string }>(
      "select due_at::text from work_item where dossier_id = $1 and element_id = 'examine' and closed_at is null",
      dossierId,
    );
    expect(await waitsFor('cv.vanphong', dossierId)).toBe(true);
    await desk.act('cv2.vanphong', 'reassignStep', dossierId, to('cv2.vanphong'));
    expect(await waitsFor('cv.vanphong', dossierId)).toBe(false);
    expect(await waitsFor('cv2.vanphong', dossierId)).toBe(true);
    expect(await historyOf(dossierId, 'examine')).toMatchObject([
      {
        holder: { person: { id: person('cv.vanphong') } },
        actedBy: { id: person('cv2.vanphong') },
        outcomeLabel: 'Chuyển người khác xử lý',
        reason: 'Đồng chí phụ trách đi công tác.',
      },
      { holder: { person: { id: person('cv2.vanphong') } }, actedBy: null, outcomeLabel: null, reason: null },
    ]);
    // The deadline is that of the step, whoever holds it.
    expect(
      await desk.rows(
        "select due_at::text from work_item where dossier_id = $1 and element_id = 'examine' and closed_at is null",
        dossierId,
      ),
    ).toEqual(before);
  });

  it('takes the work out of the former holder’s hands, until it is given back', async () => {
    const dossierId = await desk.at('examine');
    await desk.act('cv2.vanphong', 'reassignStep', dossierId, to('cv2.vanphong'));
    expect((await desk.slipTried('cv.vanphong', dossierId, 'Nội dung.', null))?.code).toBe('NOT_YOUR_STEP');
    const back = 'reason: "Thiếu căn cứ pháp lý."';
    expect(await desk.refused('cv.vanphong', 'returnFromExamination', dossierId, back)).toBe('NOT_YOUR_STEP');
    await desk.act(
      'cv2.vanphong',
      'reassignStep',
      dossierId,
      to('cv.vanphong', { reason: 'Trả lại hồ sơ.' }),
    );
    await desk.act('cv.vanphong', 'returnFromExamination', dossierId, back);
    expect((await desk.look(dossierId)).state).toBe('CONSOLIDATING');
  });

  it('brings the file back to the one who took it over, when it is submitted again', async () => {
    const dossierId = await desk.at('examine');
    await desk.act('cv2.vanphong', 'reassignStep', dossierId, to('cv2.vanphong'));
    await desk.act('cv2.vanphong', 'returnFromExamination', dossierId, 'reason: "Thiếu căn cứ pháp lý."');
    await desk.handOver(dossierId);
    expect(await waitsFor('cv2.vanphong', dossierId)).toBe(true);
    expect(await waitsFor('cv.vanphong', dossierId)).toBe(false);
  });

  it('passes all dossiers that travel together', async () => {
    const pair = await desk.both('examine');
    await desk.act('cv2.vanphong', 'reassignStep', pair.decision, to('cv2.vanphong'));
    expect(await waitsFor('cv2.vanphong', pair.plan)).toBe(true);
    expect(await waitsFor('cv.vanphong', pair.plan)).toBe(false);
  });

  it('also takes what belongs to nobody yet', async () => {
    const dossierId = await desk.at('recheck');
    await desk.act('cv2.vanphong', 'reassignStep', dossierId, to('cv2.vanphong', { step: 'recheck' }));
    expect(await desk.refused('cv.vanphong', 'recheckDossier', dossierId, 'outcome: APPROVED')).toBe(
      'NOT_YOUR_STEP',
    );
    await desk.act('cv2.vanphong', 'recheckDossier', dossierId, 'outcome: APPROVED');
  });

  it('two at the same moment: one gets it, the other is told', async () => {
    const dossierId = await desk.at('recheck');
    const { version } = await desk.look(dossierId);
    const take = (role: string) =>
      desk.mutate(
        role,
        'reassignStep',
        `dossierId: "${dossierId}", expectedVersion: ${version}, ${to(role, { step: 'recheck' })}`,
      );
    const both = await Promise.all([take('cv.vanphong'), take('cv2.vanphong')]);
    expect(both.map((refused) => refused?.code ?? 'done').sort()).toEqual(['DOSSIER_CHANGED', 'done']);
    const open = await desk.rows<{ assignee_id: string }>(
      'select assignee_id from work_item where dossier_id = $1 and closed_at is null',
      dossierId,
    );
    const winner = both[0] === undefined ? 'cv.vanphong' : 'cv2.vanphong';
    expect(open).toEqual([{ assignee_id: person(winner) }]);
  });

  it('one examines while the other takes over: only one of them is done', async () => {
    const dossierId = await desk.at('examine');
    await desk.saveSlip(dossierId);
    const { version } = await desk.look(dossierId);
    const on = `dossierId: "${dossierId}", expectedVersion: ${version}`;
    const both = await Promise.all([
      desk.mutate('cv.vanphong', 'forwardRoutingSlip', on),
      desk.mutate('cv2.vanphong', 'reassignStep', `${on}, ${to('cv2.vanphong')}`),
    ]);
    expect(both.map((refused) => refused?.code ?? 'done').sort()).toEqual(['DOSSIER_CHANGED', 'done']);
    expect(await desk.steps(dossierId)).toEqual([both[0] === undefined ? 'officeReview' : 'examine']);
  });

  it('is refused to those who may not, and to nobody in particular', async () => {
    const dossierId = await desk.at('examine');
    const tried = (role: string, more: string) => desk.refused(role, 'reassignStep', dossierId, more);
    for (const role of ['vanthu', 'cv.vhkhtt', 'tp.vhkhtt', 'pct', 'ct']) {
      expect([role, await tried(role, to('cv2.vanphong'))]).toEqual([role, 'REASSIGN_NOT_ALLOWED']);
    }
    expect(await tried('ct.chilang', to('cv2.vanphong'))).toBe('DOSSIER_NOT_FOUND');
    // A specialist takes for himself; what a colleague holds he does not give to others.
    expect(await tried('cv2.vanphong', to('cv.vanphong'))).toBe('REASSIGN_NOT_ALLOWED');
    expect(await tried('cvp', to('cv.vanphong'))).toBe('REASSIGN_HOLDS_ALREADY');
    for (const role of ['vanthu', 'cv.tckh', 'pct']) {
      expect([role, await tried('cvp', to(role))]).toEqual([role, 'REASSIGN_HOLDS_NO_POST']);
    }
    for (const id of [newId(), 'không']) {
      expect(await tried('cvp', `stepId: "examine", toPersonId: "${id}", reason: "Lý do."`)).toBe(
        'REASSIGN_HOLDS_NO_POST',
      );
    }
    expect(await tried('cv2.vanphong', to('cv2.vanphong', { reason: '  ' }))).toBe('REASON_REQUIRED');
    expect(await tried('cv2.vanphong', to('cv2.vanphong', { reason: 'x'.repeat(2001) }))).toBe(
      'REASON_TOO_LONG',
    );
    expect(await tried('cv2.vanphong', to('cv2.vanphong', { step: 'recheck' }))).toBe('STEP_NOT_OPEN');
    expect(await tried('cvp', to('cv2.vanphong', { step: 'officeReview' }))).toBe('REASSIGN_NOT_ALLOWED');
    expect(await waitsFor('cv.vanphong', dossierId)).toBe(true);
  });

  it('is refused once the step is done', async () => {
    const dossierId = await desk.at('officeReview');
    expect(await desk.refused('cv2.vanphong', 'reassignStep', dossierId, to('cv2.vanphong'))).toBe(
      'STEP_NOT_OPEN',
    );
  });

  it('is not offered to another tenant', async () => {
    const dossierId = await desk.at('examine');
    const stranger = await testApp();
    try {
      const other = await stranger.signedIn('cvp');
      const { reassignStep } = await other.ask<{ reassignStep: { code: string } }>(
        `mutation { reassignStep(dossierId: "${dossierId}", expectedVersion: 1,
          stepId: "examine", toPersonId: "${stranger.tenant.actor('cv2.vanphong').personId}", reason: "Lý do.") {
          ... on Refusal { code } } }`,
      );
      expect(reassignStep.code).toBe('DOSSIER_NOT_FOUND');
    } finally {
      await stranger.close();
    }
  });
});

describe('forwarding by field', () => {
  it('goes to the vice-chair in charge of the lead unit’s field', async () => {
    const dossierId = await desk.at('viceChairReview');
    expect(await waitsFor('pct', dossierId)).toBe(true);
    expect(await waitsFor('pct2', dossierId)).toBe(false);
    expect(
      await desk.refused('pct2', 'answerAsLeader', dossierId, 'input: { kind: AGREED_FORWARD, text: "" }'),
    ).toBe('ENTERED_ONLY_BY_OFFICE');
  });

  it('goes to the vice-chair of the field that the Office chooses', async () => {
    const dossierId = await desk.at('officeReview');
    expect(
      await desk.refused('cvp', 'reviewRoutingSlip', dossierId, `outcome: APPROVED, fieldId: "${newId()}"`),
    ).toBe('FIELD_NOT_FOUND');
    await desk.act('cvp', 'reviewRoutingSlip', dossierId, `outcome: APPROVED, ${field('KT')}`);
    expect(await waitsFor('pct2', dossierId)).toBe(true);
    expect(await waitsFor('pct', dossierId)).toBe(false);
  });

  it('keeps the field that the specialist has chosen, and brings a clarified file back to both', async () => {
    const dossierId = await desk.at('examine');
    await desk.saveSlip(dossierId);
    const own = (await viewOf('cvp', dossierId))?.workField;
    await desk.act('cv.vanphong', 'forwardRoutingSlip', dossierId, field('DD'));
    const chosen = (await viewOf('cvp', dossierId))?.workField;
    expect([own?.name, chosen?.name]).toEqual([fieldName('VX'), fieldName('DD')]);
    await desk.pass('officeReview', dossierId);
    expect(await waitsFor('pct2', dossierId)).toBe(true);
    await desk.act('pct2', 'answerAsLeader', dossierId, 'input: { kind: CLARIFY, text: "Làm rõ." }');
    expect(await waitsFor('cv.vanphong', dossierId)).toBe(true);
    await desk.act('cv.vanphong', 'forwardRoutingSlip', dossierId);
    await desk.pass('officeReview', dossierId);
    expect(await waitsFor('pct2', dossierId)).toBe(true);
  });

  it('may pass to another vice-chair, by the chief of Office or by the one who holds it', async () => {
    const dossierId = await desk.at('viceChairReview');
    const give = (role: string) => to(role, { step: 'viceChairReview' });
    expect(await desk.refused('pct2', 'reassignStep', dossierId, give('pct2'))).toBe('REASSIGN_NOT_ALLOWED');
    expect(await desk.refused('cv.vanphong', 'reassignStep', dossierId, give('pct2'))).toBe(
      'REASSIGN_NOT_ALLOWED',
    );
    await desk.act('cvp', 'reassignStep', dossierId, give('pct2'));
    expect(await waitsFor('pct2', dossierId)).toBe(true);
    await desk.act('pct2', 'reassignStep', dossierId, give('pct'));
    await desk.act('pct', 'answerAsLeader', dossierId, 'input: { kind: AGREED_FORWARD, text: "" }');
    expect((await desk.look(dossierId)).state).toBe('AWAITING_CHAIR');
  });

  it('is for every vice-chair where nobody is in charge of the field', async () => {
    const dossierId = await desk.at('officeReview');
    await desk.owner.query('update field_charge set valid_to = $1 where person_id = $2', [
      '2025-02-01',
      person('pct'),
    ]);
    try {
      await desk.pass('officeReview', dossierId);
      expect(await waitsFor('pct', dossierId)).toBe(true);
      expect(await waitsFor('pct2', dossierId)).toBe(true);
    } finally {
      await desk.owner.query('update field_charge set valid_to = null where person_id = $1', [person('pct')]);
    }
  });
});
