import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LinkedDesk, type Linked } from './linked-world.js';

const ROLES = [
  ...['cv.vhkhtt', 'tp.vhkhtt', 'vt.vhkhtt', 'cv.vanphong', 'cvp', 'ct', 'pct', 'vanthu'],
  ...['ct.chilang', 'ld.tckh', 'cv.nnmt', 'cv.phunu', 'vt.yte', 'quantri'],
] as const;
/** Set by the leader of the unit that drafts: he and the drafter are named, the Committee decides, its clerk holds a step. */
const READERS = ['cv.vhkhtt', 'tp.vhkhtt', 'ct', 'pct', 'vanthu'];
const HIDDEN = 'Văn bản thuộc hồ sơ hạn chế';

describe('a restricted dossier', () => {
  let desk: LinkedDesk;
  let linked: Linked;
  let roundId: string;
  let draftFile: string;
  let subject: string;
  let factsBefore: unknown[];
  let before: Record<string, unknown>;

  const facts = () =>
    desk.rows(
      `select subject_id, principal_id, class, cause, granted_at, valid_to, withheld, lasts_to from access_fact
       order by 1, 2, 3, 4`,
    );
  const readings = () =>
    desk.rows<{ actor_id: string; way: string }>(
      `select actor_id, detail ->> 'way' as way from audit_entry where act = 'readRestricted' order by id`,
    );
  async function tried(role: string, act: string, args: (version: number) => string) {
    const [row] = await desk.rows<{ version: number }>(
      'select version from dossier where id = $1',
      linked.dossier,
    );
    return desk.mutate(role, act, args(row?.version ?? 1));
  }
  const unit = (code: string) => `"${desk.unit(code)}"`;
  const restrict = (role: string, units = '', persons = '') =>
    tried(
      role,
      'restrictDossier',
      (version) =>
        `input: { dossierId: "${linked.dossier}", reason: "Nội dung nhân sự", unitIds: [${units}], personIds: [${persons}],
          expectedVersion: ${version} }`,
    );
  const lift = (role: string) =>
    tried(
      role,
      'liftRestriction',
      (version) => `dossierId: "${linked.dossier}", reason: "Đã công bố", expectedVersion: ${version}`,
    );

  /** All places in which the role finds the dossier, its papers, its round or their words. */
  async function placesOf(role: string): Promise<string[]> {
    const client = await desk.client(role);
    const answer = await client.ask<Record<string, unknown>>(
      `query ($dossier: ID!, $round: ID!, $submission: ID!, $decision: ID!, $text: String!, $register: ID!) {
        byId: dossier(id: $dossier) { id }
        round(id: $round) { id }
        request: commentRequest(roundId: $round) { roundId }
        requests: commentRequests { edges { node { roundId } } }
        submissionPaper: officialDocument(id: $submission) { id }
        decision: officialDocument(id: $decision) { id }
        why: whyVisible(id: $dossier) { subjectId }
        list: dossiers(first: 50) { edges { node { id } } }
        words: dossiers(first: 50, text: $text) { edges { node { id } } }
        search(text: $text) { groups { hits { title } } }
        waiting: inbox(box: WAITING, first: 50) { edges { node { title } } }
        following: inbox(box: FOLLOWING, first: 50) { edges { node { title } } }
        done: inbox(box: DONE, first: 50) { edges { node { title } } }
        notices(first: 50) { edges { node { title } } }
        register(id: $register, first: 50) { edges { node { subject } } }
        outgoingDocuments(stage: SENT, first: 50) { edges { node { subject } } }
      }`,
      {
        ...{
          dossier: linked.dossier,
          round: roundId,
          submission: linked.submission,
          decision: linked.decision,
        },
        ...{ text: subject, register: linked.register },
      },
    );
    const places = Object.entries(answer)
      .filter(([, value]) => {
        const said = JSON.stringify(value);
        return [linked.dossier, roundId, linked.submission, linked.decision, subject].some((word) =>
          said.includes(word),
        );
      })
      .map(([name]) => name);
    for (const path of [`/files/${draftFile}`, `/dossiers/${linked.dossier}/routing-slip`]) {
      const response = await fetch(`${desk.app.baseUrl}${path}`, { headers: client.headers() });
      await response.arrayBuffer();
      if (response.ok) places.push(path.split('/')[1] ?? '');
    }
    return places.sort();
  }
  const everywhere = async (): Promise<Record<string, string[]>> =>
    Object.fromEntries(await Promise.all(ROLES.map(async (role) => [role, await placesOf(role)] as const)));

  beforeAll(async () => {
    desk = await LinkedDesk.open();
    linked = await desk.fill();
    const [found] = await desk.rows<{ round_id: string; file_id: string; subject: string }>(
      `select (select round_id from round_dossier where dossier_id = d.id limit 1) as round_id, d.subject,
         (select file_id from draft where dossier_id = d.id order by number desc limit 1) as file_id
       from dossier d where d.id = $1`,
      linked.dossier,
    );
    ({
      round_id: roundId,
      file_id: draftFile,
      subject,
    } = found ?? { round_id: '', file_id: '', subject: '' });
    factsBefore = await facts();
    before = await everywhere();
  }, 120_000);
  afterAll(() => desk.close());

  it('is marked by its drafter, leaders of the unit that drafts and of the Office, and by nobody else', async () => {
    for (const role of ['vt.vhkhtt', 'cv.vanphong', 'ct', 'vanthu']) {
      expect([role, (await restrict(role))?.code]).toEqual([role, 'RESTRICTION_NOT_YOURS']);
    }
    for (const role of ['ct.chilang', 'cv.phunu', 'quantri']) {
      expect([role, (await restrict(role))?.code]).toEqual([role, 'DOSSIER_NOT_FOUND']);
    }
    expect((await restrict('tp.vhkhtt', `"${linked.dossier}"`))?.code).toBe('RESTRICTION_READER_UNKNOWN');
    expect((await lift('tp.vhkhtt'))?.code).toBe('DOSSIER_NOT_RESTRICTED');
    expect(await facts()).toEqual(factsBefore);
  });

  it('is seen by those who are named, the holders of its steps and the leaders alone, in every place', async () => {
    expect(before['cv.vanphong']).toEqual(
      expect.arrayContaining(['byId', 'files', 'list', 'search', 'words']),
    );
    expect(before['ct.chilang']).toEqual(['done', 'notices', 'request', 'requests']);
    expect(await restrict('tp.vhkhtt')).toBeUndefined();
    const now = await everywhere();
    const outside = ROLES.filter((role) => !READERS.includes(role));
    expect(Object.fromEntries(outside.map((role) => [role, now[role]]))).toEqual(
      Object.fromEntries(outside.map((role) => [role, []])),
    );
    expect(now['tp.vhkhtt']).toEqual(
      expect.arrayContaining(['byId', 'decision', 'files', 'list', 'round', 'search', 'words']),
    );
    expect(now['cv.vhkhtt']).toEqual(before['cv.vhkhtt']);
    expect(now['ct']).toEqual(before['ct']);
    expect(now['vanthu']).toEqual(expect.arrayContaining(['byId', 'decision', 'list']));
  });

  it('keeps its number and date in the register, not its subject', async () => {
    const book = async (role: string): Promise<string> =>
      JSON.stringify(
        await (
          await desk.client(role)
        ).ask('query ($id: ID!) { register(id: $id, first: 9) { edges { node { number subject } } } }', {
          id: linked.register,
        }),
      );
    expect(await book('cvp')).toContain(HIDDEN);
    expect(await book('ct')).not.toContain(HIDDEN);
  });

  it('says why whoever reads it does', async () => {
    const why = async (role: string): Promise<string> =>
      JSON.stringify(
        await (
          await desk.client(role)
        ).ask('query ($id: ID!) { whyVisible(id: $id) { grounds { label } } }', {
          id: linked.dossier,
        }),
      );
    expect(await why('tp.vhkhtt')).toContain('Được nêu tên trong hồ sơ hạn chế');
    expect(await why('vanthu')).toContain('Đang giữ bước xử lý của hồ sơ hạn chế');
  });

  it('opens to a unit that is named as well, and closes to it when others are named', async () => {
    expect(await restrict('tp.vhkhtt', unit('NNMT'))).toBeUndefined();
    expect(await placesOf('cv.nnmt')).toEqual(expect.arrayContaining(['byId', 'files', 'list', 'search']));
    expect(await placesOf('cv.phunu')).toEqual([]);
    expect(await restrict('cv.vhkhtt')).toBeUndefined();
    expect(await placesOf('cv.nnmt')).toEqual([]);
  });

  it('has its readings recorded: once a day for each person', async () => {
    const reader = desk.actor('pct').personId;
    const client = await desk.client('pct');
    const of = async (): Promise<string[]> =>
      (await readings()).filter(({ actor_id }) => actor_id === reader).map(({ way }) => way);
    const first = await of();
    expect(first).toHaveLength(1);
    const open = () => client.ask('query ($id: ID!) { dossier(id: $id) { id } }', { id: linked.dossier });
    await open();
    await open();
    expect(await of()).toHaveLength(1);
    desk.app.clock.set(new Date(Date.parse(desk.app.clock.now()) + 24 * 3_600_000).toISOString());
    const response = await fetch(`${desk.app.baseUrl}/files/${draftFile}`, { headers: client.headers() });
    expect(response.status).toBe(200);
    await response.arrayBuffer();
    await open();
    expect(await of()).toEqual([...first, 'FILE']);
    // Whoever was refused read nothing.
    expect((await readings()).some(({ actor_id }) => actor_id === desk.actor('cv.phunu').personId)).toBe(
      false,
    );
  });

  it('stays closed to readers that an act adds, and to whoever has done his step', async () => {
    await desk.rows(
      `insert into access_fact (authority_id, subject_id, principal_id, class, cause, subject_kind, principal_kind, granted_at)
       select authority_id, id, $2, 'READ', 'STEP', 'DOSSIER', 'UNIT', $3 from dossier where id = $1`,
      linked.dossier,
      desk.unit('YTE'),
      desk.app.clock.now(),
    );
    expect(await placesOf('vt.yte')).toEqual([]);
    await desk.rows(
      `delete from work_item_candidate k using work_item w where w.id = k.work_item_id and w.dossier_id = $1`,
      linked.dossier,
    );
    expect(await placesOf('vanthu')).not.toContain('byId');
    await desk.rows(
      `delete from access_fact where principal_id = $1 and cause = 'STEP' and subject_id = $2`,
      desk.unit('YTE'),
      linked.dossier,
    );
  });

  it('is read as before once the mark is lifted', async () => {
    expect((await lift('cvp'))?.code).toBe('DOSSIER_NOT_FOUND');
    expect(await lift('cv.vhkhtt')).toBeUndefined();
    expect(await facts()).toEqual(factsBefore);
    const acts = await desk.rows<{ act: string }>(
      `select act from audit_entry where subject_id = $1 and act in ('restrictDossier', 'liftRestriction') order by id`,
      linked.dossier,
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'restrictDossier',
      'restrictDossier',
      'restrictDossier',
      'liftRestriction',
    ]);
    const [mark] = await desk.rows(
      'select reason, end_reason from dossier_restriction order by id desc limit 1',
    );
    expect(mark).toEqual({ reason: 'Nội dung nhân sự', end_reason: 'Đã công bố' });
  });
});
