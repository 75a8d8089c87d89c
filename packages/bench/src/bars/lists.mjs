const UNIT = 'id name shortName kind';
const LISTS = [
  {
    what: 'a list of 50 dossiers with nested units and people: SQL statements',
    query: `{ dossiers(first: 50) { total edges { node {
      id subject state urgency leadUnit { ${UNIT} } drafter { id displayName }
      now { stepId dueAt mine holder { unit { ${UNIT} } positionLabel } }
      stages { stage state startedAt endedAt } allowedActs } } } }`,
    rows: ({ dossiers }) => dossiers.edges.length,
  },
  {
    what: 'a list of work of 50: SQL statements',
    query: `{ inbox(box: WAITING, first: 50) { edges { node {
      id stepId actLabel title stage dueAt leadUnit { ${UNIT} }
      holder { unit { ${UNIT} } positionLabel person { id displayName } } } } } }`,
    rows: ({ inbox }) => inbox.edges.length,
  },
  {
    what: 'a list of 50 done things with the people who did them: SQL statements',
    query: `{ inbox(box: DONE, first: 50) { edges { node {
      id title closedAt holder { unit { ${UNIT} } person { id displayName } } } } } }`,
    rows: ({ inbox }) => inbox.edges.length,
  },
];

/** Statements of the lists that officials look at all day, fifty rows long. */
export async function lists({ officer }) {
  const bars = [];
  for (const { what, query, rows } of LISTS) {
    const { data, statements } = await officer.send(query);
    bars.push({
      what,
      value: statements,
      floor: 2,
      aim: 1,
      atMost: true,
      detail: `${rows(data)} rows, as counted by the service`,
    });
  }
  return bars;
}
