import { workingCalendar } from '@thong-suot/administration';
import { randomUUID } from 'node:crypto';
import { begin } from './office.mjs';

const BUILT = '../../../apps/api/dist';
const [
  { PostgresActRunner },
  { PendingAct },
  { decideBatch },
  { batchPlan },
  { readSnapshot },
  { Definitions },
  { InstanceCache },
  { TenantReader },
  { newId },
] = await Promise.all(
  [
    'modules/workflow/acts/postgres-act-runner.js',
    'modules/workflow/acts/pending-act.js',
    'modules/workflow/acts/decide-batch.js',
    'modules/workflow/acts/batch-plan.js',
    'modules/workflow/acts/read-phase.js',
    'modules/workflow/engine/definitions.js',
    'modules/workflow/engine/instance-cache.js',
    'platform/database/tenant-reader.js',
    'platform/ids.js',
  ].map((file) => import(`${BUILT}/${file}`)),
);

/** Steps of dossiers of their own, as the service's own code decides them, without anything in front of it. */
export async function prepareSteps(office, pool, workers) {
  const reader = new TenantReader({ app: pool });
  const calendar = workingCalendar();
  const ports = {
    pool,
    reader,
    definitions: new Definitions(reader),
    cache: new InstanceCache(),
    calendar,
    now: () => new Date().toISOString(),
    realNow: () => new Date().toISOString(),
    newId,
  };
  const runner = new PostgresActRunner(ports);
  const people = await actors(office);
  const subjects = async () => {
    const all = [];
    for (let each = 0; each < workers; each++) {
      const { id } = await begin(office);
      const { rows } = await office.owner.query('select instance_id from dossier where id = $1', [id]);
      all.push({ dossierId: id, instanceId: rows[0].instance_id, submitted: false });
    }
    return all;
  };

  const moved = await subjects();
  const written = await subjects();
  return {
    /** Workers that make one step each time they are called. */
    throughRunner: moved.map((subject) => async () => {
      const result = await runner.run(nextStep(subject, people));
      if (result.refused) throw new Error(result.refused);
      subject.submitted = !subject.submitted;
    }),
    /** The plans of some more steps, decided beforehand; `rate` writes them by the bare function and gives steps per second. */
    async plans(count) {
      const queues = [];
      for (const subject of written) {
        queues.push(await planSteps(subject, people, Math.ceil(count / workers), ports));
      }
      return { rate: () => writeAll(queues, office.authorityId, pool) };
    },
  };
}

/** Plans `count` steps of one dossier, each on what the one before leaves. */
async function planSteps(subject, people, count, ports) {
  const first = new PendingAct(nextStep(subject, people));
  let { record } = await readSnapshot([first], ports);
  const plans = [];
  for (let each = 0; each < count; each++) {
    const moment = { now: ports.now(), recordedAt: ports.realNow(), newId };
    const pending = new PendingAct(nextStep(subject, people));
    const { accepted, endings, rows, after, note } = decideBatch(
      [pending],
      { known: new Map(), record, also: [], rows: [[]] },
      moment,
      ports.calendar,
    );
    for (const tell of endings) tell();
    if (accepted.length === 0) throw new Error(JSON.stringify(await pending.result));
    plans.push(JSON.stringify(batchPlan(accepted, rows, moment, { before: record, after, note })));
    record = after;
    subject.submitted = !subject.submitted;
  }
  // The rows move behind the memory's back.
  ports.cache.drop(record.authorityId, record.id);
  return plans;
}

async function writeAll(queues, authorityId, pool) {
  const started = performance.now();
  await Promise.all(
    queues.map(async (plans) => {
      for (const plan of plans) {
        await pool.query({
          name: 'bench.apply_step',
          text: 'select apply_step($1, $2)',
          values: [authorityId, plan],
        });
      }
    }),
  );
  const steps = queues.reduce((all, plans) => all + plans.length, 0);
  return (steps / (performance.now() - started)) * 1_000;
}

function nextStep({ dossierId, instanceId, submitted }, { officer, leader }) {
  const [actor, elementId, outcome] = submitted
    ? [leader, 'leaderReview', 'returned']
    : [officer, 'draft', 'submit'];
  return {
    commandId: randomUUID(),
    kind: elementId,
    actor,
    content: { dossierId },
    instanceId,
    decide: () => ({
      steps: [{ type: 'complete', elementId, variables: { outcome } }],
      ...(submitted ? { closing: { reason: 'Thiếu căn cứ pháp lý' } } : {}),
      audit: {
        act: elementId,
        subjectKind: 'DOSSIER',
        subjectId: dossierId,
        detail: { step: elementId, outcome },
      },
      answer: { dossierId },
    }),
  };
}

async function actors({ owner, authorityId }) {
  const actor = async (username) => {
    const { rows } = await owner.query(
      `select c.person_id as "personId", a.id as "appointmentId", p.id as "postId", p.unit_id as "unitId", p.position
       from account c join appointment a on a.person_id = c.person_id join post p on p.id = a.post_id
       where c.username = $1`,
      [username],
    );
    const { personId, postId, unitId } = rows[0];
    return { authorityId, ...rows[0], principals: [personId, postId, unitId], language: 'vi' };
  };
  return { officer: await actor('cv.vhkhtt'), leader: await actor('tp.vhkhtt') };
}
