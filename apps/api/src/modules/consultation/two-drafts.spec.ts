import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { done, refusalOf, RoundDesk } from '../../../test/support/round-desk.js';
import { newId } from '../../platform/ids.js';
import type { Stance } from './domain/stance.js';
import { SubmitOpinion } from './submit-opinion.js';

/** Items 6 (a plan) and 7 (a decision) of the founding case: one letter asks about both. */
let desk: RoundDesk;
let plan: string;
let decision: string;
let roundId: string;

const QUESTION = 'Đề nghị cử 01 công chức tham gia Tổ giúp việc Ban Chỉ đạo.';

beforeAll(async () => {
  desk = await RoundDesk.open();
  [plan, decision] = [await desk.dossier('PLAN'), await desk.dossier('DECISION')];
  roundId = await desk.send([plan, decision], ['CHILANG', 'TCKH', 'TAMTHANH'], { question: QUESTION });
});
afterAll(() => desk.close());

const answer = (
  role: string,
  opinions: readonly (readonly [dossierId: string, stance: Stance, comment?: string])[],
  questionAnswer?: string,
) =>
  desk.the(SubmitOpinion).run(desk.actor(role), newId(), {
    roundId,
    opinions: opinions.map(([dossierId, stance, text]) => ({
      dossierId,
      stance,
      comments: text === undefined ? [] : [{ text }],
    })),
    questionAnswer,
    signedByDeputy: false,
  });

describe('one letter about two drafts', () => {
  it('is one round of both, and moves both at once', async () => {
    for (const id of [plan, decision]) expect((await desk.look(id)).state).toBe('COMMENTING');
    const { dossiers } = await desk.requested(roundId, 'cv.tckh');
    expect(dossiers.map(({ dossierId }) => dossierId)).toEqual([plan, decision]);
    expect(
      await desk.rows('select 1 from official_document where purpose = $1', 'ROUND_LETTER'),
    ).toHaveLength(1);
  });

  it('is not answered by half: a unit that passes over one draft is told so, and nothing is recorded', async () => {
    for (const half of [[[plan, 'AGREED']], [[decision, 'AGREED']]] as const) {
      expect(await answer('ct.chilang', half, 'Cử đồng chí công chức Văn phòng.')).toEqual({
        refused: 'OPINIONS_INCOMPLETE',
        field: 'opinions',
      });
    }
    expect((await desk.requested(roundId, 'ct.chilang')).mine).toMatchObject({ state: 'NOT_SEEN' });
    expect(await desk.rows('select 1 from opinion where round_id = $1', roundId)).toEqual([]);
    expect(await desk.rows('select 1 from official_document where purpose = $1', 'OPINION_LETTER')).toEqual(
      [],
    );
    const { counts } = await desk.round(roundId);
    expect(counts).toMatchObject({ asked: 3, answered: 0, unanswered: 3 });
  });

  it('is answered in one letter, each draft in its own way, the question beside them', async () => {
    const first = answer(
      'ct.chilang',
      [
        [plan, 'AGREED'],
        [decision, 'AGREED_WITH_COMMENTS', 'Ghi chức danh, không ghi họ tên.'],
      ],
      'Cử 01 công chức Văn phòng - Thống kê.',
    );
    done(await first);
    done(
      await answer('ld.tckh', [
        [plan, 'DISAGREED', 'Chưa cân đối được kinh phí.'],
        [decision, 'NOT_CONCERNED'],
      ]),
    );
    const stances = await desk.rows<{ dossier_id: string; stance: string }>(
      `select o.dossier_id, o.stance from opinion o where o.round_id = $1
        order by o.participant_index desc, array_position($2::uuid[], o.dossier_id)`,
      roundId,
      [plan, decision],
    );
    expect(stances.map(({ stance }) => stance)).toEqual([
      'AGREED',
      'AGREED_WITH_COMMENTS',
      'DISAGREED',
      'NOT_CONCERNED',
    ]);
    expect(
      await desk.rows('select 1 from official_document where purpose = $1', 'OPINION_LETTER'),
    ).toHaveLength(2);
    const { participants, comments } = await desk.round(roundId);
    const named = participants.map(({ unit, questionAnswer }) => [unit.code, questionAnswer]);
    expect(named).toContainEqual(['CHILANG', 'Cử 01 công chức Văn phòng - Thống kê.']);
    expect(named).toContainEqual(['TCKH', null]);
    // An answer to the question is no comment on a draft.
    expect(comments.map(({ dossierId, text }) => [dossierId, text])).toEqual([
      [plan, 'Chưa cân đối được kinh phí.'],
      [decision, 'Ghi chức danh, không ghi họ tên.'],
    ]);
  });

  it('goes on for one draft where the other is withdrawn, which nobody is asked about any more', async () => {
    await desk.act('cv.vhkhtt', 'withdrawDossier', plan, 'reason: "Không còn cần thiết"');
    const seen = async (role: string) =>
      (await desk.requested(roundId, role)).dossiers.map(({ dossierId }) => dossierId);
    expect(await seen('ct.tamthanh')).toEqual([decision]);
    // Who has answered keeps what it said to both.
    expect(await seen('ct.chilang')).toEqual([plan, decision]);
    const both = answer('ct.tamthanh', [
      [plan, 'AGREED'],
      [decision, 'AGREED'],
    ]);
    expect(refusalOf(await both)).toBe('OPINIONS_INCOMPLETE');
    done(await answer('ct.tamthanh', [[decision, 'AGREED']]));
    done(await desk.end(roundId));
    await desk.reaches(decision, 'CONSOLIDATING');
    expect((await desk.look(plan)).state).toBe('WITHDRAWN');
  });
});
