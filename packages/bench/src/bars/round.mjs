import { agree, begin, review, sendOut, submit } from '../office.mjs';
import { askedUnits } from '../asked-units.mjs';
import { median, spread } from '../report.mjs';
import { secondsOf } from '../measure.mjs';

const UNITS = 30;
const TURNS = 5;

/** Thirty units answering one round at the same moment, against the same thirty answering a round each. */
export async function round(office) {
  const units = await askedUnits(office, UNITS);
  const ids = units.map(({ unitId }) => unitId);
  const together = [];
  for (let turn = 0; turn <= TURNS; turn++) together.push(await openRound(office, ids));
  const apart = [];
  for (let each = 0; each < UNITS; each++) apart.push(await openRound(office, ids));

  const rates = { together: [], apart: [] };
  for (let turn = 0; turn <= TURNS; turn++) {
    const one = together[turn];
    const atOnce = await secondsOf(() =>
      Promise.all(units.map(({ client }) => agree(client, one.roundId, one.dossierId))),
    );
    const spreadOut = await secondsOf(() =>
      Promise.all(
        units.map(({ client }, index) => {
          const own = apart[(index + turn) % UNITS];
          return agree(client, own.roundId, own.dossierId);
        }),
      ),
    );
    // The first turn warms up.
    if (turn === 0) continue;
    rates.together.push(UNITS / atOnce);
    rates.apart.push(UNITS / spreadOut);
  }
  return [
    {
      what: 'thirty units answering one round at once, against answers spread over rounds',
      value: median(rates.together.map((rate, turn) => rate / rates.apart[turn])),
      floor: 0.3,
      aim: 1,
      detail: `one round: ${spread(rates.together)}; a round each: ${spread(rates.apart)}; ${TURNS} turns`,
    },
  ];
}

/** A dossier out for comments to all units. */
async function openRound(office, unitIds) {
  const drafted = await begin(office);
  const submitted = await submit(office.officer, drafted);
  const approved = await review(office.leader, submitted, 'APPROVED');
  return { dossierId: drafted.id, roundId: await sendOut(office, approved, unitIds) };
}
