import pg from 'pg';
import { begin, review, submit } from '../office.mjs';
import { rateOf } from '../measure.mjs';
import { prepareSteps } from '../prepared-steps.mjs';
import { median, spread } from '../report.mjs';

const WORKERS = 8;
const TURNS = 8;
const TURN_MS = 1_500;

/**
 * One workflow step (a draft submitted, returned, submitted …): through GraphQL and all that stands behind it, against
 * the very same write as one prepared call of the SQL function, on as many connections. In between: the runner of acts alone.
 */
export async function step(office) {
  const overGraphQL = await graphQLWorkers(office);
  const pool = new pg.Pool({ connectionString: office.appUrl, max: WORKERS, pipeline: true });
  try {
    const prepared = await prepareSteps(office, pool, WORKERS);
    const rates = { graphQL: [], runner: [], bare: [] };
    for (let turn = 0; turn <= TURNS; turn++) {
      const ms = turn === 0 ? TURN_MS * 2 : TURN_MS;
      const graphQL = await rateOf(overGraphQL, ms);
      const runner = await rateOf(prepared.throughRunner, ms / 2);
      const plans = await prepared.plans(Math.ceil(runner * 3 * (ms / 1_000)));
      const bare = await plans.rate();
      // The first turn warms up.
      if (turn === 0) continue;
      rates.graphQL.push(graphQL);
      rates.runner.push(runner);
      rates.bare.push(bare);
    }
    const against = (rate) => median(rate.map((each, turn) => each / rates.bare[turn]));
    return [
      {
        what: 'a workflow step through GraphQL, against the same write as one function from node-postgres',
        value: against(rates.graphQL),
        floor: 0.2,
        aim: 0.35,
        detail: `GraphQL: ${spread(rates.graphQL)}; function: ${spread(rates.bare)}; ${WORKERS} at a time, ${TURNS} turns`,
      },
      {
        what: 'the same step through the runner of acts alone, against the function',
        value: against(rates.runner),
        detail: `runner: ${spread(rates.runner)}`,
      },
    ];
  } finally {
    await pool.end();
  }
}

async function graphQLWorkers(office) {
  const workers = [];
  for (let each = 0; each < WORKERS; each++) {
    const officer = await office.signIn('cv.vhkhtt');
    const leader = await office.signIn('tp.vhkhtt');
    let dossier = await begin({ officer });
    let submitted = false;
    workers.push(async () => {
      dossier = submitted ? await review(leader, dossier, 'RETURNED') : await submit(officer, dossier);
      submitted = !submitted;
    });
  }
  return workers;
}
