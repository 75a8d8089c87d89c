import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { docxParagraphs } from '@thong-suot/document-forms';
import { done, refusalOf, RoundDesk } from '../../../test/support/round-desk.js';
import { newId } from '../../platform/ids.js';
import { SubmitOpinion } from './submit-opinion.js';
import { WithdrawOpinion } from './withdraw-opinion.js';

const QUESTION = 'Đề nghị cử 01 công chức tham gia Tổ giúp việc.';
const NAMED = 'Cử đồng chí công chức Văn phòng - Thống kê tham gia Tổ giúp việc';

let desk: RoundDesk;
let dossierId: string;

beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterAll(() => desk.close());
beforeEach(async () => {
  desk.app.clock.set('2025-03-18T14:00:00+07:00');
  dossierId = await desk.dossier();
});

const send = (change: object = { question: QUESTION }) =>
  desk.send([dossierId], ['CHILANG', 'TAMTHANH'], change);
const answer = (role: string, roundId: string, questionAnswer: string) =>
  desk.the(SubmitOpinion).run(desk.actor(role), newId(), {
    roundId,
    opinions: [{ dossierId, stance: 'AGREED', comments: [] }],
    questionAnswer,
    signedByDeputy: false,
  });

interface Seen {
  readonly unit: { readonly code: string };
  readonly questionAnswer: string | null;
  readonly opinions: readonly { readonly stance: string; readonly comments: readonly unknown[] }[];
  readonly letter: { readonly file: { readonly url: string } | null } | null;
}
const PARTICIPANT =
  'unit { code } questionAnswer opinions { stance comments { id } } letter { file { url } }';

async function asLead(roundId: string): Promise<readonly Seen[]> {
  const { round } = await (
    await desk.client('cv.vhkhtt')
  ).ask<{ round: { participants: Seen[] } }>(
    `query ($id: ID!) { round(id: $id) { participants { ${PARTICIPANT} } } }`,
    { id: roundId },
  );
  return round.participants;
}

async function asUnit(role: string, roundId: string): Promise<{ mine: Seen; others: readonly Seen[] }> {
  const { commentRequest } = await (
    await desk.client(role)
  ).ask<{ commentRequest: { mine: Seen; others: Seen[] } }>(
    `query ($id: ID!) { commentRequest(roundId: $id) { mine { ${PARTICIPANT} } others { ${PARTICIPANT} } } }`,
    { id: roundId },
  );
  return commentRequest;
}

describe('the question of a round', () => {
  it('is answered beside the opinion, which stays a plain agreement', async () => {
    const roundId = await send();
    done(await answer('cv.chilang', roundId, ` ${NAMED} `));
    const chiLang = (await asLead(roundId)).find(({ unit }) => unit.code === 'CHILANG');
    expect(chiLang).toMatchObject({
      questionAnswer: NAMED,
      opinions: [{ stance: 'AGREED', comments: [] }],
    });
    expect((await desk.round(roundId)).counts).toMatchObject({ agreed: 1, withComments: 0, comments: 0 });
    expect((await asUnit('ct.chilang', roundId)).mine.questionAnswer).toBe(NAMED);
  });

  it('and its answer stand in the letter of comments', async () => {
    const roundId = await send();
    done(await answer('ct.chilang', roundId, NAMED));
    const file = async () => (await asUnit('ct.chilang', roundId)).mine.letter?.file ?? null;
    await desk.settled();
    const client = await desk.client('ct.chilang');
    const response = await fetch(`${desk.app.baseUrl}${(await file())?.url ?? ''}`, {
      headers: client.headers(),
    });
    const paragraphs = docxParagraphs(new Uint8Array(await response.arrayBuffer())).map(({ text }) => text);
    expect(paragraphs).toContain(`2. Đề nghị cử 01 công chức tham gia Tổ giúp việc: ${NAMED}.`);
  });

  it('goes with an answer that is taken back', async () => {
    const roundId = await send();
    done(await answer('cv.chilang', roundId, NAMED));
    done(await desk.the(WithdrawOpinion).run(desk.actor('cv.chilang'), newId(), roundId));
    expect((await asUnit('cv.chilang', roundId)).mine.questionAnswer).toBeNull();
  });

  it('is for the lead: units that see each other’s opinions do not read it', async () => {
    const roundId = await send({ question: QUESTION, showOthers: true });
    done(await answer('cv.chilang', roundId, NAMED));
    const { others } = await asUnit('cv.tamthanh', roundId);
    expect(others).toMatchObject([{ unit: { code: 'CHILANG' }, questionAnswer: null }]);
  });

  it('has no answer where it was not asked', async () => {
    expect(refusalOf(await answer('cv.chilang', await send({}), NAMED))).toBe('QUESTION_NOT_ASKED');
  });

  it('takes a thousand characters', async () => {
    const roundId = await send();
    expect(refusalOf(await answer('cv.chilang', roundId, 'x'.repeat(1001)))).toBe('QUESTION_ANSWER_TOO_LONG');
    done(await answer('cv.chilang', roundId, 'x'.repeat(1000)));
  });
});
