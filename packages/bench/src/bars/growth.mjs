import pg from 'pg';
import { fillOffice } from '../large/fill.mjs';
import { openOffice } from '../office.mjs';
import { median } from '../report.mjs';

const SMALL = 10_000;
const LARGE = Number(process.env.BENCH_LARGE ?? 1_000_000);
const TURNS = 40;

const LEAD = 'VHKHTT';
const UNIT = 'id name shortName kind';

/** What is asked, by whom, and how much slower it may become. */
const ASKED = [
  {
    what: 'a list of 50 dossiers with nested units and people',
    by: 'cv.vhkhtt',
    query: `{ dossiers(first: 50) { total edges { node {
      id subject state urgency leadUnit { ${UNIT} } drafter { id displayName }
      now { stepId dueAt mine holder { unit { ${UNIT} } positionLabel } }
      stages { stage state startedAt endedAt } allowedActs } } } }`,
    rows: ({ dossiers }) => dossiers.edges.length,
    floor: 1.5,
    aim: 1.2,
  },
  {
    what: 'the same list for the Chairman, who may see nearly everything',
    by: 'ct',
    query: `{ dossiers(first: 50) { total edges { node { id subject state leadUnit { ${UNIT} } } } } }`,
    rows: ({ dossiers }) => dossiers.edges.length,
    floor: 1.5,
    aim: 1.2,
  },
  {
    what: 'the dossiers being drafted',
    by: 'cv.vhkhtt',
    query: `{ dossiers(first: 50, stage: DRAFT) { total edges { node { id subject state leadUnit { ${UNIT} } } } } }`,
    rows: ({ dossiers }) => dossiers.edges.length,
    floor: 1.5,
    aim: 1.2,
  },
  {
    what: 'a list of work of 50',
    by: 'cv.vhkhtt',
    query: `{ inbox(box: WAITING, first: 50) { edges { node {
      id stepId actLabel title stage dueAt leadUnit { ${UNIT} }
      holder { unit { ${UNIT} } positionLabel person { id displayName } } } } } }`,
    rows: ({ inbox }) => inbox.edges.length,
    floor: 1.5,
    aim: 1.2,
  },
  {
    what: 'a list of 50 done things',
    by: 'cv.vhkhtt',
    query: `{ inbox(box: DONE, first: 50) { edges { node {
      id title closedAt holder { unit { ${UNIT} } person { id displayName } } } } } }`,
    rows: ({ inbox }) => inbox.edges.length,
    floor: 1.5,
    aim: 1.2,
  },
  {
    what: 'the counts of work',
    by: 'cv.vhkhtt',
    query: '{ inboxCounts { waiting following done late dueToday } }',
    rows: ({ inboxCounts }) => inboxCounts.waiting,
    floor: 1.5,
    aim: 1.2,
  },
  ...[
    ['where everything stands, for the Chairman', 'ct', false],
    ['where everything stands, for the chief of Office', 'cvp', false],
    ['what is late, for the Chairman', 'ct', true],
  ].map(([what, by, late]) => ({
    what,
    by,
    query: `{ standing(first: 50, late: ${late}) { edges { node { id dossier { id subject } leadUnit { ${UNIT} }
      field { name } stepLabel holder { unit { ${UNIT} } positionLabel person { id displayName } } since dueAt } } } }`,
    rows: ({ standing }) => standing.edges.length,
    floor: 1.5,
    aim: 1.2,
  })),
  {
    what: "the counts of the Office's desk",
    by: 'cvp',
    query: '{ officeDesk { toExamine late specialists { holds } fields { holds } } }',
    rows: ({ officeDesk }) => officeDesk.specialists.length,
    floor: 1.5,
    aim: 1.2,
  },
  {
    what: 'the papers of the Chairman',
    by: 'ct',
    query: '{ leaderDesk(first: 20) { total edges { node { id actLabel dossiers { id subject } } } } }',
    rows: ({ leaderDesk }) => leaderDesk.total,
    floor: 1.5,
    aim: 1.2,
  },
  ...[
    ['two words without marks, both common', 'quy hoach', 'cv.vhkhtt'],
    ['two words without marks, for the Chairman', 'nong thon', 'ct'],
    ['two words that only old papers hold', 'dot 3', 'ct'],
  ].map(([what, text, by]) => ({
    what: `a search for ${what}`,
    by,
    query: `{ search(text: "${text}") { groups { kind total hits { id title number } } } }`,
    rows: ({ search }) => search.groups.reduce((sum, { hits }) => sum + hits.length, 0),
    floor: 3,
    aim: 2,
  })),
];

/** Lists and searches of an office with ten thousand dossiers, against one with a million and ten million events. */
export async function growth() {
  const offices = { small: await openOffice('SMALL_'), large: await openOffice('LARGE_') };
  try {
    await fill('SMALL_', offices.small, SMALL);
    await fill('LARGE_', offices.large, LARGE);
    const bars = [];
    for (const asked of ASKED) bars.push(await compare(offices, asked));
    return bars;
  } finally {
    await offices.small.close();
    await offices.large.close();
  }
}

async function fill(prefix, { authorityId }, count) {
  const client = new pg.Client({ connectionString: process.env[`${prefix}DATABASE_SUPER_URL`] });
  await client.connect();
  const started = performance.now();
  try {
    await fillOffice(client, { authorityId, leadCode: LEAD, count });
  } finally {
    await client.end();
  }
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  console.log(`${count.toLocaleString('en')} dossiers filled in ${minutes} minutes`);
}

async function compare({ small, large }, { what, by, query, rows, floor, aim }) {
  const [few, many] = [await small.signIn(by), await large.signIn(by)];
  const times = { few: [], many: [] };
  let found;
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [side, client] of Object.entries({ few, many })) {
      const started = performance.now();
      const data = await client.ask(query);
      const time = performance.now() - started;
      // The first turns plan and warm up.
      if (turn >= 8) times[side].push(time);
      found = { ...found, [side]: rows(data) };
    }
  }
  const [before, after] = [median(times.few), median(times.many)];
  return {
    what: `${what}: time at ${LARGE.toLocaleString('en')} dossiers, against ${SMALL.toLocaleString('en')}`,
    value: after / before,
    floor,
    aim,
    atMost: true,
    detail: `${after.toFixed(1)} ms against ${before.toFixed(1)} ms; ${found.many} and ${found.few} rows`,
  };
}
