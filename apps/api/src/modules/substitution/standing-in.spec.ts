import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestClient } from '../../../test/support/graphql-client.js';
import { noticesOf } from '../../../test/support/notices.js';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import { makeTenant } from '../../../test/support/tenant.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
}, 120_000);
afterAll(() => desk.close());

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly lastDay: string;
  readonly mayEnd: boolean;
  readonly absent: { readonly title: string };
  readonly substitute: { readonly title: string };
}
interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly leaves?: readonly { id: string; unseen: number; running: boolean; mayEnd: boolean }[];
  readonly substitutions?: readonly Entry[];
}

const ABSENCES = `leaves { id unseen running mayEnd }
  substitutions { id kind state lastDay mayEnd absent { title } substitute { title } }`;
const TODAY = '2025-03-18';

const appointment = (role: string) => desk.actor(role).appointmentId;
const person = (role: string) => desk.actor(role).personId;

async function act(role: string, name: string, args: string): Promise<Answer> {
  const client = await desk.client(role);
  const data = await client.ask<Record<string, Answer>>(
    `mutation { ${name}(${args}) { ... on Absences { ${ABSENCES} } ... on Refusal { code message } } }`,
  );
  return data[name] ?? {};
}

const substitute = (of: string, by: string, acts?: readonly string[]) =>
  `{ appointmentId: "${appointment(of)}", substituteId: "${appointment(by)}"${
    acts === undefined ? '' : `, acts: ${JSON.stringify(acts)}`
  } }`;

const grant = (
  role: string,
  of: string,
  by: string,
  { acts, from = TODAY, lastDay = TODAY }: { acts?: string[]; from?: string; lastDay?: string } = {},
) =>
  act(
    role,
    'grantSubstitution',
    `substitute: ${substitute(of, by, acts)}, from: "${from}", lastDay: "${lastDay}", reason: "Đi công tác"`,
  );

/** The latest substitution by which a person does the work of another. */
async function newest(by: string): Promise<string> {
  const [row] = await desk.rows<{ id: string }>(
    `select id from substitution where substitute_appointment_id = $1 and revoked_at is null order by id desc limit 1`,
    appointment(by),
  );
  if (row === undefined) throw new Error('there is no substitution');
  return row.id;
}

async function standIn(client: TestClient, substitutionId: string): Promise<string> {
  const { standIn: answer } = await client.ask<{
    standIn: { code?: string; acting?: { title: string }; standsIn?: { id: string } };
  }>(
    `mutation ($id: ID!) { standIn(substitutionId: $id) {
      ... on Session { acting { title } standsIn { id } } ... on Refusal { code } } }`,
    { id: substitutionId },
  );
  return answer.code ?? answer.acting?.title ?? '';
}

/** A session of its own, so that no other test is moved to another position. */
const fresh = (role: string) => desk.app.signedIn(role);

describe('standing in', () => {
  it('brings the work of another into the own list, which says whose it is', async () => {
    const dossierId = await desk.at('chairReview');
    const pct2 = await fresh('pct2');
    const list = async () =>
      await pct2.ask<{
        inbox: {
          edges: {
            node: { dossierId: string; inPlaceOf: { title: string; substitutionId: string } | null };
          }[];
        };
        inboxCounts: { waiting: number };
      }>(
        `{ inbox(box: WAITING) { edges { node { dossierId inPlaceOf { title substitutionId } } } }
             inboxCounts { waiting } }`,
      );
    const before = await list();
    expect(before.inbox.edges.filter(({ node }) => node.dossierId === dossierId)).toEqual([]);

    expect((await grant('ct', 'ct', 'pct2')).code).toBeUndefined();
    const after = await list();
    const mine = after.inbox.edges.filter(({ node }) => node.dossierId === dossierId);
    expect(mine).toMatchObject([{ node: { inPlaceOf: { title: 'Chủ tịch UBND thành phố' } } }]);
    expect(after.inboxCounts.waiting).toBeGreaterThan(before.inboxCounts.waiting);
    const { statements } = await pct2.send(`{ inbox(box: WAITING) { edges { node { id } } } }`);
    expect(statements).toBe(1);
  });

  it('does an act in the place of the other, and the record names both', async () => {
    const dossierId = await desk.at('chairReview');
    const client = await fresh('pct2');
    // in his own position the step is not his.
    expect(await answer(client, dossierId)).toBe('ENTERED_ONLY_BY_OFFICE');
    expect(await standIn(client, await newest('pct2'))).toBe('Chủ tịch UBND thành phố');
    expect(await answer(client, dossierId)).toBe('DONE');

    const [entry] = await desk.rows<{ actor_id: string; acting_appointment_id: string; detail: object }>(
      `select actor_id, acting_appointment_id, detail from audit_entry
        where subject_id = $1 and act = 'answerAsLeader' order by id desc limit 1`,
      dossierId,
    );
    expect(entry).toMatchObject({
      actor_id: person('pct2'),
      acting_appointment_id: appointment('ct'),
      detail: { standsInFor: person('ct'), ownAppointmentId: appointment('pct2') },
    });
    const [item] = await desk.rows<{ closed_by: string; on_behalf_of: string }>(
      `select closed_by, on_behalf_of from work_item where dossier_id = $1 and element_id = 'chairReview'`,
      dossierId,
    );
    expect(item).toEqual({ closed_by: person('pct2'), on_behalf_of: 'Làm thay Chủ tịch UBND thành phố' });
  });

  it('signs for the head as what the substitute is (KT.)', async () => {
    const dossierId = await desk.at('signSubmission');
    const client = await fresh('pct2');
    await standIn(client, await newest('pct2'));
    const documentId = await desk.submissionOf(dossierId);
    const [document] = await desk.rows<{ version: number }>(
      'select version from official_document where id = $1',
      documentId,
    );
    const { signDocument } = await client.ask<{ signDocument: { code?: string; id?: string } }>(
      `mutation { signDocument(documentId: "${documentId}", mode: TRIAL, expectedVersion: ${document?.version}) {
        ... on OfficialDocument { id } ... on Refusal { code } } }`,
    );
    expect(signDocument.code).toBeUndefined();
    const [signed] = await desk.rows<{ signature: object }>(
      'select signature from official_document where id = $1',
      documentId,
    );
    expect(signed?.signature).toMatchObject({ personId: person('pct2'), signer: 'VICE_CHAIR' });
  });

  it('ends at midnight: the session acts in its own position again, and a page of the other one changes nothing', async () => {
    const client = await fresh('pct2');
    const id = await newest('pct2');
    await standIn(client, id);
    const session = () =>
      client.ask<{ session: { standsIn: { id: string } | null; acting: { title: string } } }>(
        '{ session { standsIn { id } acting { title } } }',
      );
    expect((await session()).session).toEqual({
      standsIn: { id },
      acting: { title: 'Chủ tịch UBND thành phố' },
    });
    const dossierId = await desk.at('chairReview');
    desk.app.clock.set('2025-03-18T23:59:59+07:00');
    expect((await session()).session.standsIn).toEqual({ id });
    desk.app.clock.set('2025-03-19T00:00:00+07:00');
    try {
      expect((await session()).session).toEqual({
        standsIn: null,
        acting: { title: 'Phó Chủ tịch UBND thành phố' },
      });
      expect(await answer(client, dossierId, { 'x-acts-in': id })).toBe('ACTING_CHANGED');
      expect(await answer(client, dossierId)).toBe('ENTERED_ONLY_BY_OFFICE');
      expect(await standIn(client, id)).toBe('SUBSTITUTION_NOT_YOURS');
    } finally {
      desk.app.clock.set('2025-03-18T14:00:00+07:00');
    }
  });

  it('is left by going back to the own position, and ended at once by whoever gave it', async () => {
    const client = await fresh('pct2');
    const id = await newest('pct2');
    await standIn(client, id);
    await client.ask(`mutation { actAs(appointmentId: "${appointment('pct2')}") { __typename } }`);
    const { session } = await client.ask<{ session: { standsIn: object | null } }>(
      '{ session { standsIn { id } } }',
    );
    expect(session.standsIn).toBeNull();
    await standIn(client, id);
    expect((await act('ct', 'endSubstitution', `substitutionId: "${id}"`)).code).toBeUndefined();
    const after = await client.ask<{ session: { standsIn: object | null } }>(
      '{ session { standsIn { id } } }',
    );
    expect(after.session.standsIn).toBeNull();
    expect((await act('ct', 'endSubstitution', `substitutionId: "${id}"`)).code).toBe('SUBSTITUTION_OVER');
  });

  it('brings the bell of the other to the substitute, who has the work in his list', async () => {
    expect((await grant('ct', 'ct', 'pct2')).code).toBeUndefined();
    const dossierId = await desk.at('chairReview');
    await desk.settled();
    const told = (await noticesOf(desk, 'pct2')).filter((notice) => notice.dossierId === dossierId);
    expect(told.map(({ kind }) => kind)).toContain('WAITING');
    await act('ct', 'endSubstitution', `substitutionId: "${await newest('pct2')}"`);
  });

  it('for named kinds of acts does these and no other', async () => {
    const dossierId = await desk.at('chairReview');
    expect((await grant('ct', 'ct', 'pct2', { acts: ['SIGN'] })).code).toBeUndefined();
    const client = await fresh('pct2');
    const id = await newest('pct2');
    await standIn(client, id);
    expect(await answer(client, dossierId)).toBe('ACT_NOT_GIVEN');
    await client.ask(`mutation { urgeDossier(dossierId: "${dossierId}") { __typename } }`);
    const [tried] = await desk.rows<{ actor_id: string; detail: object }>(
      `select actor_id, detail from audit_entry where act = 'refuseAct' order by id desc limit 1`,
    );
    expect(tried).toMatchObject({
      actor_id: person('pct2'),
      detail: { operation: 'urgeDossier', code: 'ACT_NOT_GIVEN', standsInFor: person('ct') },
    });
    await act('ct', 'endSubstitution', `substitutionId: "${id}"`);
  });

  it('does not check what the substitute did himself, and signs nothing that his own position does not', async () => {
    const dossierId = await desk.at('leaderSubmit');
    expect((await grant('tp.vhkhtt', 'tp.vhkhtt', 'cv.vhkhtt')).code).toBeUndefined();
    const client = await fresh('cv.vhkhtt');
    const id = await newest('cv.vhkhtt');
    expect(await standIn(client, id)).toBe('Trưởng phòng');
    const review = async (rest: string) => {
      const { version } = await desk.look(dossierId);
      const { reviewConsolidation } = await client.ask<{ reviewConsolidation: { code?: string } }>(
        `mutation { reviewConsolidation(dossierId: "${dossierId}", expectedVersion: ${version}, ${rest}) {
          ... on Refusal { code } } }`,
      );
      return reviewConsolidation.code;
    };
    expect(await review('outcome: APPROVED')).toBe('NOT_ENTITLED_TO_SIGN');
    expect(await review('outcome: RETURNED, reason: "Bổ sung"')).toBe('SAME_PERSON');
    await act('tp.vhkhtt', 'endSubstitution', `substitutionId: "${id}"`);
  });
});

async function answer(
  client: TestClient,
  dossierId: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const { version } = await desk.look(dossierId);
  const { answerAsLeader } = await client.ask<{ answerAsLeader: { code?: string } }>(
    `mutation { answerAsLeader(dossierId: "${dossierId}", input: { kind: AGREED, text: "" },
      expectedVersion: ${version}) { ... on Refusal { code } } }`,
    {},
    { headers },
  );
  return answerAsLeader.code ?? 'DONE';
}

describe('who stands in', () => {
  it.each([
    ['somebody else decides', 'cv.vhkhtt', 'ct', 'pct', {}, 'SUBSTITUTION_NOT_YOURS_TO_GIVE'],
    ['a deputy for the head', 'pct', 'ct', 'pct2', {}, 'SUBSTITUTION_NOT_YOURS_TO_GIVE'],
    ['a leader for himself', 'tp.vhkhtt', 'cv.vhkhtt', 'tp.vhkhtt', {}, 'SUBSTITUTE_IS_YOURSELF'],
    ['an administrator', 'quantri', 'cvp', 'pcvp', {}, 'SUBSTITUTION_NOT_YOURS_TO_GIVE'],
    ['oneself', 'ct', 'ct', 'ct', {}, 'SUBSTITUTE_SAME_PERSON'],
    ['of another unit', 'ct', 'ct', 'cvp', {}, 'SUBSTITUTE_OTHER_UNIT'],
    ['the administrator for an officer', 'cvp', 'cv.vanphong', 'quantri', {}, 'SUBSTITUTE_ADMINISTERS'],
    ['from yesterday', 'ct', 'ct', 'pct', { from: '2025-03-17' }, 'ABSENCE_PAST'],
    ['to before it begins', 'ct', 'ct', 'pct', { from: '2025-03-20', lastDay: '2025-03-19' }, 'ABSENCE_DAYS'],
    [
      'in no year that is meant',
      'ct',
      'ct',
      'pct',
      { from: '9999-12-30', lastDay: '9999-12-31' },
      'ABSENCE_DAYS',
    ],
    ['for ever', 'ct', 'ct', 'pct', { lastDay: '2035-03-19' }, 'ABSENCE_TOO_LONG'],
    ['for an unknown kind of acts', 'ct', 'ct', 'pct', { acts: ['EVERYTHING'] }, 'ACT_KIND_UNKNOWN'],
  ] as const)('is not: %s', async (_, role, of, by, more, code) => {
    expect((await grant(role, of, by, more as { acts?: string[] })).code).toBe(code);
  });

  it('is one person for the same work and days', async () => {
    const days = { from: '2025-04-01', lastDay: '2025-04-03' };
    expect((await grant('cvp', 'cvp', 'pcvp', { ...days, acts: ['APPROVE'] })).code).toBeUndefined();
    expect((await grant('cvp', 'cvp', 'cv.vanphong', days)).code).toBe('SUBSTITUTE_ALREADY');
    expect((await grant('cvp', 'cvp', 'cv.vanphong', { ...days, acts: ['REGISTER'] })).code).toBeUndefined();
    const both = await Promise.all([
      grant('cvp', 'cv.vanphong', 'cv2.vanphong', days),
      grant('cv.vanphong', 'cv.vanphong', 'pcvp', days),
    ]);
    expect(both.map(({ code }) => code ?? 'DONE').toSorted()).toEqual([
      'DONE',
      expect.stringMatching(/^SUBSTITUTE_(ALREADY|MEANWHILE)$/),
    ]);
  });

  it('gives nothing on while standing in', async () => {
    expect((await grant('tp.vhkhtt', 'tp.vhkhtt', 'cv.vhkhtt')).code).toBeUndefined();
    const client = await fresh('cv.vhkhtt');
    await standIn(client, await newest('cv.vhkhtt'));
    const { grantSubstitution } = await client.ask<{ grantSubstitution: { code?: string } }>(
      `mutation { grantSubstitution(substitute: ${substitute('tp.vhkhtt', 'vt.vhkhtt')}, from: "${TODAY}",
        lastDay: "${TODAY}", reason: "Nhờ tiếp") { ... on Refusal { code } } }`,
    );
    expect(grantSubstitution.code).toBe('NO_SUB_DELEGATION');
    // Whoever stands in for the substitute acts in his own position, not in that of the leader.
    expect((await grant('cv.vhkhtt', 'cv.vhkhtt', 'vt.vhkhtt')).code).toBeUndefined();
    const third = await fresh('vt.vhkhtt');
    const { session } = await third.ask<{ session: { mayStandIn: { absent: { title: string } }[] } }>(
      '{ session { mayStandIn { absent { title } } } }',
    );
    expect(session.mayStandIn.map(({ absent }) => absent.title)).toEqual(['Chuyên viên']);
    expect(await standIn(third, await newest('cv.vhkhtt'))).toBe('SUBSTITUTION_NOT_YOURS');
  });

  it('is nobody of another tenant', async () => {
    const strangers = await makeTenant(desk.app.urls.owner);
    const answered = await act(
      'ct',
      'grantSubstitution',
      `substitute: { appointmentId: "${appointment('ct')}", substituteId: "${strangers.actor('pct').appointmentId}" },
        from: "${TODAY}", lastDay: "${TODAY}", reason: "Thử"`,
    );
    expect(answered.code).toBe('SUBSTITUTE_UNKNOWN');
  });
});

describe('a leave', () => {
  const leave = (role: string, of: string, rest: string) =>
    act(role, 'recordLeave', `personId: "${person(of)}", reason: "Nghỉ phép", ${rest}`);

  it('asks for a substitute where work would be seen by nobody', async () => {
    await desk.at('chairReview');
    const days = 'from: "2025-05-05", lastDay: "2025-05-06"';
    const client = await desk.client('ct');
    const { unseenWork } = await client.ask<{
      unseenWork: { total: number; items: { actLabel: string }[] }[];
    }>(
      `{ unseenWork(personId: "${person('ct')}", from: "2025-05-05", lastDay: "2025-05-06") {
         total items { actLabel } } }`,
    );
    expect(unseenWork[0]?.total).toBeGreaterThan(0);
    expect(unseenWork[0]?.items[0]?.actLabel).toBeTruthy();

    const alone = await leave('ct', 'ct', `${days}, substitutes: []`);
    expect(alone.code).toBe('LEAVE_LEAVES_WORK');
    const covered = await leave('ct', 'ct', `${days}, substitutes: [${substitute('ct', 'pct')}]`);
    expect(covered.code).toBeUndefined();
    expect(covered.leaves).toMatchObject([{ unseen: 0, running: false, mayEnd: true }]);
    expect((await leave('ct', 'ct', `${days}, substitutes: [], withoutSubstitute: true`)).code).toBe(
      'LEAVE_ALREADY',
    );
  });

  it('is entered once by two who enter the same leave, and ended once by two who end it', async () => {
    const enter = () =>
      leave(
        'ld.noivu',
        'cv.noivu',
        'from: "2025-07-01", lastDay: "2025-07-02", substitutes: [], withoutSubstitute: true',
      );
    const entered = await Promise.all([enter(), enter()]);
    expect(entered.map(({ code }) => code ?? 'DONE').toSorted()).toEqual(['DONE', 'LEAVE_ALREADY']);
    const [row] = await desk.rows<{ id: string }>(
      `select id from leave_period where person_id = $1 and valid_from = '2025-07-01'`,
      person('cv.noivu'),
    );
    const back = () => act('cv.noivu', 'endLeave', `leaveId: "${row?.id}"`);
    const ended = await Promise.all([back(), back()]);
    expect(ended.map(({ code }) => code ?? 'DONE').toSorted()).toEqual(['DONE', 'LEAVE_OVER']);
    expect(
      (await grant('ct', 'ct', 'pct', { from: '2025-08-01', lastDay: '2025-08-01' })).code,
    ).toBeUndefined();
    const id = await newest('pct');
    const revoke = () => act('ct', 'endSubstitution', `substitutionId: "${id}"`);
    const revoked = await Promise.all([revoke(), revoke()]);
    expect(revoked.map(({ code }) => code ?? 'DONE').toSorted()).toEqual(['DONE', 'SUBSTITUTION_OVER']);
  });

  it('keeps whoever is away from standing in', async () => {
    expect(
      (
        await leave(
          'pct2',
          'pct2',
          'from: "2025-05-12", lastDay: "2025-05-16", substitutes: [], withoutSubstitute: true',
        )
      ).code,
    ).toBeUndefined();
    const refused = await grant('ct', 'ct', 'pct2', { from: '2025-05-15', lastDay: '2025-05-20' });
    expect(refused).toMatchObject({ code: 'SUBSTITUTE_AWAY' });
    expect(refused.message).toContain('16/5/2025');
  });

  it('is entered by the person, the leader of the unit and the Office for the leaders; its end ends who stood in', async () => {
    const days = 'from: "2025-06-02", lastDay: "2025-06-03", substitutes: [], withoutSubstitute: true';
    expect((await leave('cv.noivu', 'cv.vhkhtt', days)).code).toBe('LEAVE_NOT_YOURS');
    expect((await leave('tp.vhkhtt', 'cv.vhkhtt', days)).code).toBeUndefined();
    expect(
      (
        await leave(
          'cvp',
          'pct',
          days.replace('substitutes: []', `substitutes: [${substitute('pct', 'pct2')}]`),
        )
      ).code,
    ).toBeUndefined();
    const [row] = await desk.rows<{ id: string }>(
      'select id from leave_period where person_id = $1 and ended_at is null',
      person('pct'),
    );
    expect((await act('cv.noivu', 'endLeave', `leaveId: "${row?.id}"`)).code).toBe('LEAVE_UNKNOWN');
    const ended = await act('pct', 'endLeave', `leaveId: "${row?.id}"`);
    expect(
      ended.substitutions?.filter(({ state, lastDay }) => state === 'REVOKED' && lastDay === '2025-06-03'),
    ).toHaveLength(1);
  });
});

describe('an authorisation to sign (TUQ.)', () => {
  const authorise = (role: string, by: string, more: { types?: string[]; basis?: string } = {}) =>
    act(
      role,
      'authoriseSigning',
      `appointmentId: "${appointment('ct')}", substituteId: "${appointment(by)}",
        docTypes: ${JSON.stringify(more.types ?? ['REPORT'])}, basis: ${JSON.stringify(
          more.basis ?? 'Văn bản ủy quyền số 12/UQ-UBND ngày 17/3/2025',
        )}, from: "${TODAY}", lastDay: "2025-03-31", reason: "Ký báo cáo định kỳ"`,
    );

  it.each([
    ['by a vice-chair', 'pct', 'ld.noivu', {}, 'SUBSTITUTION_NOT_YOURS_TO_GIVE'],
    ['to an officer', 'ct', 'cv.noivu', {}, 'AUTHORISED_NOT_HEAD'],
    ['without a paper', 'ct', 'ld.noivu', { basis: ' ' }, 'AUTHORISATION_BASIS'],
    ['for no type of document', 'ct', 'ld.noivu', { types: [] }, 'AUTHORISATION_TYPES'],
    ['for an unknown type', 'ct', 'ld.noivu', { types: ['LETTER_OF_LOVE'] }, 'AUTHORISATION_TYPES'],
    ['to oneself by the Office', 'cvp', 'cvp', {}, 'SUBSTITUTE_IS_YOURSELF'],
  ] as const)('is not given %s', async (_, role, by, more, code) => {
    expect((await authorise(role, by, more as object)).code).toBe(code);
  });

  it('lets a head sign, and nothing else', async () => {
    expect((await authorise('ct', 'ld.noivu')).code).toBeUndefined();
    const client = await fresh('ld.noivu');
    expect(await standIn(client, await newest('ld.noivu'))).toBe('Chủ tịch UBND thành phố');
    const dossierId = await desk.at('chairReview');
    expect(await answer(client, dossierId)).toBe('ACT_NOT_GIVEN');
    const submission = await desk.at('signSubmission');
    const documentId = await desk.submissionOf(submission);
    const { signDocument } = await client.ask<{ signDocument: { code?: string } }>(
      `mutation { signDocument(documentId: "${documentId}", mode: TRIAL, expectedVersion: 1) {
        ... on Refusal { code } } }`,
    );
    // The paper names reports, this is a Tờ trình.
    expect(signDocument.code).toBe('TYPE_NOT_AUTHORISED');
    const [paper] = await desk.rows<{ doc_type: string; version: number }>(
      'select doc_type, version from official_document where id = $1',
      documentId,
    );
    await act('ct', 'endSubstitution', `substitutionId: "${await newest('ld.noivu')}"`);
    expect((await authorise('ct', 'ld.noivu', { types: [paper?.doc_type ?? ''] })).code).toBeUndefined();
    await standIn(client, await newest('ld.noivu'));
    const sign = async () =>
      (
        await client.ask<{ signDocument: { code?: string } }>(
          `mutation { signDocument(documentId: "${documentId}", mode: TRIAL, expectedVersion: ${paper?.version}) {
            ... on Refusal { code } } }`,
        )
      ).signDocument.code;
    // What the Committee decides as a body is not delegable; what its Chairman decides is (Decree 30/2020, article 13).
    expect(await sign()).toBe('NOT_ENTITLED_TO_SIGN');
    await desk.rows(`update dossier set decision_authority = 'CHAIR' where id = $1`, submission);
    await desk.rows(
      `update official_document set content = jsonb_set(content, '{data,decisionAuthority}', '"CHAIR"') where id = $1`,
      documentId,
    );
    expect(await sign()).toBeUndefined();
    const [signed] = await desk.rows<{ signature: object }>(
      'select signature from official_document where id = $1',
      documentId,
    );
    expect(signed?.signature).toMatchObject({
      personId: person('ld.noivu'),
      signer: 'UNIT_HEAD',
      title: 'Trưởng phòng Nội vụ',
      mandate: { kind: 'AUTHORISED', basis: 'Văn bản ủy quyền số 12/UQ-UBND ngày 17/3/2025' },
    });
    const { signingRights } = await client.ask<{ signingRights: { kind: string; who: string }[] }>(
      '{ signingRights { kind who } }',
    );
    expect(signingRights.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['COMPETENCE', 'MANDATE', 'AUTHORISATION']),
    );
  });
});

describe('a standing order to sign (TL.)', () => {
  const post = (role: string) => desk.actor(role).postId;
  const order = (role: string, of: string, more = 'docType: "REPORT"') =>
    act(role, 'orderSigning', `postId: "${post(of)}", ${more}, basis: "Quy chế làm việc", from: "${TODAY}"`);

  it('is laid once, and ends with the day', async () => {
    expect((await order('cvp', 'cvp')).code).toBe('SUBSTITUTE_IS_YOURSELF');
    expect((await order('pct', 'cvp')).code).toBe('SUBSTITUTION_NOT_YOURS_TO_GIVE');
    expect((await order('ct', 'cv.vanphong')).code).toBe('ORDER_POST');
    expect((await order('ct', 'cvp', 'docType: "NOTHING"')).code).toBe('AUTHORISATION_TYPES');
    const laid = await Promise.all([order('ct', 'cvp'), order('ct', 'cvp')]);
    expect(laid.map(({ code }) => code ?? 'DONE').toSorted()).toEqual(['DONE', 'ORDER_ALREADY']);
    const rights = async (date: string) =>
      (
        await (
          await desk.client('cv.noivu')
        ).ask<{ signingRights: { id: string; kind: string; docTypes: { code: string }[] | null }[] }>(
          `{ signingRights(date: "${date}") { id kind docTypes { code } } }`,
        )
      ).signingRights.filter(({ kind, docTypes }) => kind === 'MANDATE' && docTypes?.[0]?.code === 'REPORT');
    const [own] = await rights(TODAY);
    expect(await rights('2025-03-17')).toEqual([]);
    const end = () => act('ct', 'endSigningOrder', `orderId: "${own?.id}"`);
    const ended = await Promise.all([end(), end()]);
    expect(ended.map(({ code }) => code ?? 'DONE').toSorted()).toEqual(['DONE', 'ORDER_OVER']);
    expect([await rights(TODAY), await rights('2025-03-19')]).toMatchObject([[{ id: own?.id }], []]);
  });
});
