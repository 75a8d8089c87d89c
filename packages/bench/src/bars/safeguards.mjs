import { begin, review, submit } from '../office.mjs';
import { rateOf } from '../measure.mjs';
import { median, spread } from '../report.mjs';

const WORKERS = 8;
const TURNS = 8;
const TURN_MS = 1_500;

const LISTS = `{
  inbox(first: 50) { edges { node { stepId title dueAt } } }
  dossiers(first: 50) { edges { node { id subject state leadUnit { name } } } }
}`;

/**
 * What rights and record cost: steps and lists through GraphQL as they are, against the same without the record (no entry
 * is written, so nothing is sealed) and without the second wall (no row-level security), in turns in one run. The rights
 * in the code and the access facts that lists join are part of the lists themselves and stay.
 */
export async function safeguards(office) {
  const steps = await stepWorkers(office);
  const lists = await listWorkers(office);
  const tables = await walledTables(office.owner);
  const rates = { step: { all: [], bare: [] }, recorded: { all: [], bare: [] }, list: { all: [], bare: [] } };
  for (let turn = 0; turn <= TURNS; turn++) {
    const measured = {
      all: { step: await rateOf(steps, TURN_MS), list: await rateOf(lists, TURN_MS / 2) },
      unrecorded: await without(office.owner, RECORD, () => rateOf(steps, TURN_MS)),
      open: await without(office.owner, wall(tables), async () => ({
        step: await rateOf(steps, TURN_MS),
        list: await rateOf(lists, TURN_MS / 2),
      })),
    };
    // The first turn warms up.
    if (turn === 0) continue;
    rates.step.all.push(measured.all.step);
    rates.step.bare.push(measured.open.step);
    rates.recorded.all.push(measured.all.step);
    rates.recorded.bare.push(measured.unrecorded);
    rates.list.all.push(measured.all.list);
    rates.list.bare.push(measured.open.list);
  }
  const bar = (what, { all, bare }) => ({
    what,
    value: median(all.map((rate, turn) => rate / bare[turn])),
    detail: `with: ${spread(all)}; without: ${spread(bare)}; ${WORKERS} at a time, ${TURNS} turns`,
  });
  return [
    bar('a workflow step with the record, against the same without it', rates.recorded),
    bar('a workflow step behind the second wall, against the same without it', rates.step),
    bar('inbox and dossiers behind the second wall, against the same without it', rates.list),
  ];
}

/** The record is left out by a trigger that drops each entry: what follows from entries follows from none. */
const RECORD = {
  off: [
    "create function bench_no_entry() returns trigger language plpgsql as 'begin return null; end'",
    'create trigger aa_bench_no_entry before insert on audit_entry for each row execute function bench_no_entry()',
  ],
  on: ['drop trigger aa_bench_no_entry on audit_entry', 'drop function bench_no_entry()'],
};

/** @param {readonly string[]} tables */
function wall(tables) {
  // Each by itself: all at once would wait for the relay, which waits for one of them.
  const all = (change) => tables.map((table) => `alter table ${table} ${change}`);
  return { off: all('disable row level security'), on: all('enable row level security') };
}

/** Measures without one of the safeguards, which stands again afterwards whatever happens. */
async function without(owner, { off, on }, measure) {
  for (const statement of off) await owner.query(statement);
  try {
    return await measure();
  } finally {
    for (const statement of on) await owner.query(statement);
  }
}

async function walledTables(owner) {
  const { rows } = await owner.query(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by relname`,
  );
  return rows.map(({ name }) => name);
}

async function stepWorkers(office) {
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

async function listWorkers(office) {
  const workers = [];
  for (let each = 0; each < WORKERS; each++) {
    const reader = await office.signIn('cv.vanphong');
    workers.push(() => reader.ask(LISTS));
  }
  return workers;
}
