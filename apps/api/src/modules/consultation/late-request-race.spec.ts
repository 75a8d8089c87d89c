import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AFTER_THE_HOUR, done, RoundDesk } from '../../../test/support/round-desk.js';
import { newId } from '../../platform/ids.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import { DecideLateRequest } from './decide-late-request.js';
import { EndRound } from './end-round.js';
import { RequestLateAnswer } from './request-late-answer.js';

const WARDS = ['CHILANG', 'MAIPHA', 'TAMTHANH', 'VINHTRAI'] as const;

let desk: RoundDesk;

beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.app.clock.set('2025-03-18T14:00:00+07:00'));

/** A round whose hour is past and that nobody has answered. */
async function pastItsHour(): Promise<{ roundId: string; version: number }> {
  desk.app.clock.set('2025-03-18T14:00:00+07:00');
  const roundId = await desk.send([await desk.dossier()], WARDS);
  desk.app.clock.set(AFTER_THE_HOUR);
  const { version } = await desk.round(roundId);
  return { roundId, version };
}

const ask = (ward: string, roundId: string) =>
  desk
    .the(RequestLateAnswer)
    .run(desk.actor(`cv.${ward.toLowerCase()}`), newId(), roundId, `Chờ lãnh đạo ${ward}`);
const end = (roundId: string, expectedVersion: number) =>
  desk.the(EndRound).run(desk.actor('cv.vhkhtt'), newId(), { roundId, expectedVersion });
const grant = (ward: string, roundId: string, role = 'cv.vhkhtt') =>
  desk
    .the(DecideLateRequest)
    .run(desk.actor(role), newId(), { roundId, unitId: desk.unit(ward), granted: true });

interface RequestRow {
  readonly code: string;
  readonly state: string;
  readonly reason: string | null;
  readonly decided: boolean;
}
const requestsOf = (roundId: string) =>
  desk.rows<RequestRow>(
    `select u.code, r.state, p.late_request ->> 'reason' as reason,
       coalesce(p.late_request -> 'granted' is not null, false) as decided
     from round_participant p
     join comment_round r on (r.authority_id, r.id) = (p.authority_id, p.round_id)
     join unit u on (u.authority_id, u.id) = (p.authority_id, p.unit_id)
     where p.round_id = $1 order by p.participant_index`,
    roundId,
  );
const refusals = (results: readonly object[]) =>
  results.filter(isRefused).map(({ refused }: RefusalValue) => refused);

describe('requests to answer late made while the round is being ended', () => {
  it.each([
    ['the end comes first', 0],
    ['the end comes among them', 2],
    ['the end comes last', WARDS.length],
  ])(
    'either keep it from ending, all of them kept, or come too late and leave nothing: %s',
    async (_, at) => {
      const { roundId, version } = await pastItsHour();
      const asking = WARDS.map((ward) => () => ask(ward, roundId));
      const acts = asking.toSpliced(at, 0, () => end(roundId, version));
      const results = await Promise.all(acts.map((act) => act()));
      const [ended] = results.splice(at, 1);
      const rows = await requestsOf(roundId);
      const kept = rows.filter(({ reason }) => reason !== null);
      expect(kept).toHaveLength(results.filter((result) => !isRefused(result)).length);
      if (ended !== undefined && isRefused(ended)) {
        expect(ended.refused).toBe('LATE_REQUESTS_OPEN');
        expect(refusals(results)).toEqual([]);
      } else {
        expect(rows.map(({ state }) => state)).toEqual(WARDS.map(() => 'ENDED'));
        expect(refusals(results)).toEqual(WARDS.map(() => 'ROUND_ENDED'));
      }
      // Nobody is left waiting for a word in a round that has ended.
      expect(rows.filter(({ state, reason, decided }) => state === 'ENDED' && reason && !decided)).toEqual(
        [],
      );
    },
  );
});

describe('a request decided while the round is being ended', () => {
  it.each([
    ['one tries to end it first', true],
    ['one ends it last', false],
  ])('has its word once, though two people of the lead decide: %s', async (_, endsFirst) => {
    const { roundId, version } = await pastItsHour();
    for (const ward of WARDS) done(await ask(ward, roundId));
    const deciding = WARDS.flatMap((ward) => [
      () => grant(ward, roundId),
      () => grant(ward, roundId, 'tp.vhkhtt'),
    ]);
    const ending = () => end(roundId, version);
    const acts = endsFirst ? [ending, ...deciding, ending] : [...deciding, ending];
    const results = await Promise.all(acts.map((act) => act()));
    const decided = endsFirst ? results.slice(1, -1) : results.slice(0, -1);
    expect(decided.filter((result) => !isRefused(result))).toHaveLength(WARDS.length);
    expect((await requestsOf(roundId)).map((row) => row.decided)).toEqual(WARDS.map(() => true));
    const audit = await desk.rows(
      "select 1 from audit_entry where subject_id = $1 and act = 'decideLateRequest'",
      roundId,
    );
    expect(audit).toHaveLength(WARDS.length);
  });
});
