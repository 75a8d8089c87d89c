import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitingForLocks } from '../../../test/support/lock-waits.js';
import { done, refusalOf, RoundDesk } from '../../../test/support/round-desk.js';
import { makeTenant } from '../../../test/support/tenant.js';
import { newId } from '../../platform/ids.js';
import { isRefused } from '../../platform/refusal/index.js';
import { checkDeadline } from './check-deadline.js';
import { SendRound, type SendRoundRequest } from './send-round.js';
import { SignRoundLetter } from './sign-round-letter.js';

let desk: RoundDesk;
beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterAll(() => desk.close());

const send = (request: SendRoundRequest, role = 'cv.vhkhtt', commandId = newId()) =>
  desk.the(SendRound).run(desk.actor(role), commandId, request);

interface LetterRow {
  readonly number: number | null;
  readonly symbol: string;
  readonly state: string;
  readonly purpose: string;
  readonly signature: { readonly positionLabel: string; readonly personId: string } | null;
}

async function letterOf(roundId: string): Promise<LetterRow | undefined> {
  const [letter] = await desk.rows<LetterRow>(
    `select o.number, o.symbol, o.state, o.purpose, o.signature from comment_round r
     join official_document o on (o.authority_id, o.id) = (r.authority_id, r.letter_id) where r.id = $1`,
    roundId,
  );
  return letter;
}

describe('sending drafts out for comments', () => {
  it('makes the round with a letter of its own and asks each unit', async () => {
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['CHILANG', 'TCKH'], {
      dueWords: 'trong ngày 19/3/2025',
      question: '  Đề nghị cử 01 công chức.  ',
    });
    expect(await desk.round(roundId)).toMatchObject({
      number: 1,
      state: 'OPEN',
      dueWords: 'trong ngày 19/3/2025',
      question: 'Đề nghị cử 01 công chức.',
      counts: { asked: 2, unanswered: 2 },
      allowedActs: ['EXTEND_ROUND', 'REMIND', 'URGE'],
    });
    expect((await desk.look(dossierId)).state).toBe('COMMENTING');
    expect((await desk.requested(roundId, 'cv.chilang')).mine).toMatchObject({
      state: 'NOT_SEEN',
      askedLate: false,
    });
    // Nobody signs for the head: the officer's letter waits for him.
    expect(await letterOf(roundId)).toEqual({
      signature: null,
      number: null,
      symbol: 'VHKHTT',
      state: 'DRAFT',
      purpose: 'ROUND_LETTER',
    });
    const holders = await desk.rows<{ element_id: string; unit_id: string }>(
      'select element_id, unit_id from work_item where subject_id = $1 and closed_at is null order by participant_index',
      roundId,
    );
    expect(holders).toEqual([
      // Units answer in protocol order, whatever the order asked for.
      { element_id: 'answer', unit_id: desk.unit('TCKH') },
      { element_id: 'answer', unit_id: desk.unit('CHILANG') },
      { element_id: 'endRound', unit_id: desk.unit('VHKHTT') },
    ]);
  });

  it('carries several drafts in one letter, which moves each of them', async () => {
    const [plan, decision] = [await desk.dossier('PLAN'), await desk.dossier()];
    const roundId = await desk.send([plan, decision], ['CHILANG']);
    for (const id of [plan, decision]) expect((await desk.look(id)).state).toBe('COMMENTING');
    expect((await desk.requested(roundId, 'cv.chilang')).dossiers.map(({ dossierId }) => dossierId)).toEqual([
      plan,
      decision,
    ]);
    done(await desk.answer('cv.chilang', roundId, [plan, decision]));
    done(await desk.end(roundId));
    await desk.reaches(plan, 'CONSOLIDATING');
    await desk.reaches(decision, 'CONSOLIDATING');
  });

  it('may be sent by the department’s leader, whose act is the signature of the letter', async () => {
    const dossierId = await desk.dossier();
    const { roundId } = done(await send(await desk.request([dossierId], ['CHILANG']), 'tp.vhkhtt'));
    expect(await letterOf(roundId)).toMatchObject({
      state: 'DISPATCHED',
      number: 1,
      signature: { positionLabel: 'Trưởng phòng', personId: desk.actor('tp.vhkhtt').personId },
    });
  });

  it('sent by an officer, has its letter signed, numbered and sent by the leader alone', async () => {
    const roundId = await desk.send([await desk.dossier()], ['CHILANG']);
    const sign = (role: string) => desk.the(SignRoundLetter).run(desk.actor(role), newId(), roundId);
    for (const role of ['cv.vhkhtt', 'ct.chilang']) {
      expect(refusalOf(await sign(role))).toBe('ROUND_LETTER_NOT_YOURS');
    }
    for (const role of ['ld.tckh', 'ct']) expect(refusalOf(await sign(role))).toBe('ROUND_NOT_FOUND');
    expect((await desk.round(roundId)).allowedActs).not.toContain('SIGN_LETTER');
    expect((await desk.round(roundId, 'tp.vhkhtt')).allowedActs).toContain('SIGN_LETTER');
    const letterSeen = async () =>
      (
        await (
          await desk.client('ct.chilang')
        ).ask<{ commentRequest: { letter: { numberLine: string } | null } }>(
          'query ($id: ID!) { commentRequest(roundId: $id) { letter { numberLine } } }',
          { id: roundId },
        )
      ).commentRequest.letter;
    expect(await letterSeen()).toBeNull();
    done(await sign('tp.vhkhtt'));
    expect(refusalOf(await sign('tp.vhkhtt'))).toBe('ALREADY_SIGNED');
    expect(await letterOf(roundId)).toMatchObject({ state: 'DISPATCHED', number: 2 });
    expect(await letterSeen()).toEqual({ numberLine: 'Số: 02/VHKHTT' });
  });

  it('refuses a deadline in the past, and only warns of one on a day of rest', async () => {
    const request = await desk.request([await desk.dossier()], ['CHILANG']);
    expect(await send({ ...request, dueAt: '2025-03-18T06:59:59.000Z' })).toEqual({
      refused: 'DEADLINE_IN_PAST',
      params: { dueAt: '13 giờ 59 ngày 18/3/2025' },
      field: 'dueAt',
    });
    const holiday = '2025-04-07T10:00:00.000Z';
    expect(checkDeadline(holiday, '2025-03-18T07:00:00.000Z', 'vi')).toEqual({
      past: false,
      warnings: [expect.stringContaining('ngày nghỉ lễ')],
      words: '17 giờ 00 ngày 07/4/2025',
    });
    done(await send({ ...request, dueAt: holiday }));
  });

  it('asks only units that may be asked, each once, and never the lead itself', async () => {
    const dossierId = await desk.dossier();
    const refusal = async (units: readonly string[]) =>
      refusalOf(await send(await desk.request([dossierId], [], { unitIds: units })));
    expect(await refusal([])).toBe('NO_UNITS_ASKED');
    for (const units of [
      [desk.unit('VHKHTT')],
      [desk.unit('CHILANG'), desk.unit('CHILANG')],
      [desk.unit('TTTU')],
      [newId()],
      ['no id'],
    ]) {
      expect(await refusal(units)).toBe('UNIT_CANNOT_BE_ASKED');
    }
  });

  it('refuses whoever does not hold the step, and what is out already', async () => {
    const dossierId = await desk.dossier();
    const request = await desk.request([dossierId], ['CHILANG']);
    expect(refusalOf(await send(request, 'cv.vanphong'))).toBe('NOT_YOUR_STEP');
    expect(refusalOf(await send(request, 'cv.chilang'))).toBe('DOSSIER_NOT_FOUND');
    expect(refusalOf(await send({ ...request, expectedVersion: request.expectedVersion + 1 }))).toBe(
      'DOSSIER_CHANGED',
    );
    expect(refusalOf(await send({ ...request, dossierIds: [dossierId, dossierId] }))).toBe(
      'DOSSIERS_NOT_TOGETHER',
    );
    expect(refusalOf(await send({ ...request, dossierIds: [dossierId, newId()] }))).toBe('DOSSIER_NOT_FOUND');
    expect(refusalOf(await send({ ...request, question: 'x'.repeat(2001) }))).toBe('QUESTION_TOO_LONG');
    done(await send(request));
    const again = await desk.request([dossierId], ['CHILANG']);
    expect(refusalOf(await send(again))).toBe('ROUND_ALREADY_OPEN');
  });

  it('is out of reach for another tenant', async () => {
    const other = await makeTenant(desk.app.urls.owner);
    const request = await desk.request([await desk.dossier()], ['CHILANG']);
    expect(refusalOf(await desk.the(SendRound).run(other.actor('cv.vhkhtt'), newId(), request))).toBe(
      'DOSSIER_NOT_FOUND',
    );
  });

  it('happens once for a double click, and a command id is not taken for something else', async () => {
    const request = await desk.request([await desk.dossier()], ['CHILANG']);
    const commandId = newId();
    const [one, two] = await Promise.all([
      send(request, 'cv.vhkhtt', commandId),
      send(request, 'cv.vhkhtt', commandId),
    ]);
    expect(done(one)).toEqual(done(two));
    expect(refusalOf(await send({ ...request, question: 'Khác' }, 'cv.vhkhtt', commandId))).toBe(
      'COMMAND_REUSED',
    );
  });

  it('opens one round where two letters name the same dossier at the same moment', async () => {
    const [a, b, c] = [await desk.dossier(), await desk.dossier('PLAN'), await desk.dossier()];
    const letters = [
      await desk.request([a, b], ['CHILANG']),
      await desk.request([c, b], ['TAMTHANH']),
    ] as const;
    // Both have decided, and wait to write, before either has written.
    await desk.rows('begin');
    await desk.rows('select 1 from dossier where id = $1 for update', b);
    const sending = Promise.all([send(letters[0]), send(letters[1], 'tp.vhkhtt')]);
    await waitingForLocks(desk.app.urls.owner, 2);
    await desk.rows('commit');
    const results = await sending;
    expect(results.filter(isRefused)).toEqual([{ refused: 'ROUND_ALREADY_OPEN' }]);
    expect(await desk.rows('select 1 from round_dossier where dossier_id = $1', b)).toHaveLength(1);
  });
});
