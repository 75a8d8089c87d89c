import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fieldId } from '../../../seeds/tenant-rows.js';
import { newId } from '../../../platform/ids.js';
import { testApp, type TestApp } from '../../../../test/support/test-app.js';
import { TravellingDesk } from '../../../../test/support/travelling-desk.js';

let desk: TravellingDesk;
beforeAll(async () => {
  desk = await TravellingDesk.open();
});
afterAll(() => desk.close());

const EXAMINATIONS = `query ($fieldId: ID, $specialistId: ID, $first: Int, $after: String) {
  examinations(fieldId: $fieldId, specialistId: $specialistId, first: $first, after: $after) {
    pageInfo { endCursor hasNextPage }
    edges { node { id stepId actLabel version mine mayTake mayGive receivedAt dueAt leadUnit { shortName }
      dossier { id subject } travelsWith { id } field { id name } assignee { id displayName }
      completeness { key present } returned { reason } } } } }`;
const STANDING = `query ($fieldId: ID, $unitId: ID, $specialistId: ID, $late: Boolean, $first: Int, $after: String) {
  standing(fieldId: $fieldId, unitId: $unitId, specialistId: $specialistId, late: $late, first: $first, after: $after) {
    pageInfo { endCursor hasNextPage }
    edges { node { id dossier { id subject state } version leadUnit { id shortName } field { name } stepId stepLabel
      holder { unit { shortName } positionLabel person { displayName } } since dueAt nextLabel mayGive } } } }`;
const DESK = `{ officeDesk { open toExamine late
  fields { field { id code name viceChair { id } specialist { id } } holds late }
  specialists { person { id displayName } holds late } viceChairs { id } units { id shortName } } }`;

interface File {
  readonly dossier: { readonly id: string };
  readonly travelsWith: readonly { readonly id: string }[];
  readonly completeness: readonly { readonly key: string; readonly present: boolean }[];
}
interface Stands {
  readonly id: string;
  readonly dossier: { readonly id: string };
  readonly dueAt: string | null;
}
interface Paged<Node> {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: Node }[];
}

const ask = async <Data>(role: string, query: string, variables: object = {}): Promise<Data> =>
  (await desk.client(role)).ask<Data>(query, { first: 50, ...variables });
const files = async (role: string, variables: object = {}): Promise<File[]> =>
  (await ask<{ examinations: Paged<File> }>(role, EXAMINATIONS, variables)).examinations.edges.map(
    ({ node }) => node,
  );
const stands = async (role: string, variables: object = {}): Promise<Stands[]> =>
  (await ask<{ standing: Paged<Stands> }>(role, STANDING, variables)).standing.edges.map(({ node }) => node);
const fileOf = async (role: string, dossierId: string) =>
  (await files(role)).find(({ dossier }) => dossier.id === dossierId);
const field = (code: string) => fieldId(desk.app.tenant.plan, code);
const person = (role: string) => desk.actor(role).personId;

describe("the Office's desk", () => {
  it('shows what came in with its field, its specialist and what the file lacks', async () => {
    const dossierId = await desk.at('examine');
    expect(await fileOf('cv.vanphong', dossierId)).toMatchObject({
      stepId: 'examine',
      actLabel: 'Thẩm tra, lập phiếu trình',
      field: { id: field('VX'), name: 'Văn hóa - xã hội' },
      assignee: { id: person('cv.vanphong') },
      leadUnit: { shortName: 'Phòng VH, KH&TT' },
      mine: true,
      mayTake: false,
      mayGive: true,
      completeness: [
        { key: 'DRAFT', present: true },
        { key: 'SUMMARY_TABLE', present: true },
        { key: 'SUBMISSION', present: true },
        { key: 'SLIP_CONTENT', present: false },
        { key: 'SLIP_PROCESS', present: false },
        { key: 'SLIP_OPINION', present: false },
      ],
    });
    await desk.saveSlip(dossierId);
    const complete = (await fileOf('cvp', dossierId))?.completeness ?? [];
    expect(complete.every(({ present }) => present)).toBe(true);
    expect(await fileOf('cv2.vanphong', dossierId)).toMatchObject({
      mine: false,
      mayTake: true,
      mayGive: false,
    });
    expect(await fileOf('cvp', dossierId)).toMatchObject({ mine: false, mayTake: false, mayGive: true });
    expect(await fileOf('ct', dossierId)).toMatchObject({ mine: false, mayTake: false, mayGive: false });
  });

  it('is read by field and by specialist', async () => {
    const dossierId = await desk.at('examine');
    const found = async (variables: object) =>
      (await files('cvp', variables)).some(({ dossier }) => dossier.id === dossierId);
    expect(await found({ fieldId: field('VX') })).toBe(true);
    expect(await found({ fieldId: field('KT') })).toBe(false);
    expect(await found({ specialistId: person('cv.vanphong') })).toBe(true);
    expect(await found({ specialistId: person('cv2.vanphong') })).toBe(false);
    for (const none of [{ fieldId: newId() }, { fieldId: 'không' }, { specialistId: 'không' }]) {
      expect(await files('cvp', none)).toEqual([]);
    }
  });

  it('takes dossiers that travel together as one file', async () => {
    const pair = await desk.both('examine');
    const mine = (await files('cv.vanphong')).filter(({ dossier }) =>
      [pair.plan, pair.decision].includes(dossier.id),
    );
    expect(mine).toMatchObject([{ dossier: { id: pair.plan }, travelsWith: [{ id: pair.decision }] }]);
  });

  it('counts by field and by specialist, and names among whom work is given out', async () => {
    const { officeDesk } = await ask<{ officeDesk: Record<string, unknown> }>('cvp', DESK);
    const waiting = await files('cvp');
    expect(officeDesk).toMatchObject({
      open: true,
      toExamine: waiting.length,
      late: 0,
      viceChairs: [{ id: person('pct2') }, { id: person('pct') }],
    });
    expect(officeDesk['fields']).toContainEqual({
      field: {
        id: field('VX'),
        code: 'VX',
        name: 'Văn hóa - xã hội',
        viceChair: { id: person('pct') },
        specialist: { id: person('cv.vanphong') },
      },
      holds: waiting.length,
      late: 0,
    });
    const specialists = officeDesk['specialists'] as { person: { id: string }; holds: number }[];
    expect(new Map(specialists.map(({ person: { id }, holds }) => [id, holds]))).toEqual(
      new Map([
        [person('cv.vanphong'), waiting.length],
        [person('cv2.vanphong'), 0],
      ]),
    );
  });
});

describe('where everything stands', () => {
  it('names the step, who holds it since when, and who is next', async () => {
    const dossierId = await desk.at('viceChairReview');
    const [row] = (await stands('cvp')).filter(({ dossier }) => dossier.id === dossierId);
    expect(row).toMatchObject({
      stepLabel: 'Phó Chủ tịch phụ trách cho ý kiến',
      holder: { person: { displayName: expect.stringContaining('văn hóa - xã hội') } },
      nextLabel: 'Chủ tịch duyệt',
      field: { name: 'Văn hóa - xã hội' },
      mayGive: true,
    });
  });

  it('shows a dossier out for comments once, with its lead unit and the deadline', async () => {
    const plan = await desk.dossier('PLAN');
    const decision = await desk.dossier('DECISION');
    await desk.send([plan, decision], ['CHILANG', 'TCKH']);
    const rows = (await stands('cvp')).filter(({ dossier }) => [plan, decision].includes(dossier.id));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      stepLabel: 'Đang lấy ý kiến',
      holder: { unit: { shortName: 'Phòng VH, KH&TT' } },
      mayGive: false,
    });
  });

  it('puts the late ones on top, and shows only them when asked', async () => {
    const now = desk.app.clock.now();
    try {
      desk.app.clock.set(new Date(Date.parse(now) + 40 * 86_400_000).toISOString());
      const due = (await stands('cvp')).map(({ dueAt }) => (dueAt === null ? Infinity : Date.parse(dueAt)));
      expect(due).toEqual([...due].sort((one, other) => one - other));
      const late = await stands('cvp', { late: true });
      expect(late.length).toBeGreaterThan(0);
      for (const { dueAt } of late) {
        expect(Date.parse(dueAt ?? '')).toBeLessThan(Date.parse(desk.app.clock.now()));
      }
    } finally {
      desk.app.clock.set(now);
    }
  });

  it('is read by field, by the unit that leads, and by specialist', async () => {
    const all = await stands('cvp');
    expect(await stands('cvp', { fieldId: field('VX') })).toEqual(all);
    expect(await stands('cvp', { unitId: desk.unit('VHKHTT') })).toEqual(all);
    expect(await stands('cvp', { specialistId: person('cv.vanphong') })).toEqual(all);
    for (const none of [
      { fieldId: field('DD') },
      { unitId: desk.unit('TCKH') },
      { specialistId: person('cv2.vanphong') },
      { unitId: 'không' },
    ]) {
      expect(await stands('cvp', none)).toEqual([]);
    }
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const all = (await stands('cvp')).map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { standing }: { standing: Paged<Stands> } = await ask('cvp', STANDING, { first: 2, after });
      paged.push(...standing.edges.map(({ node }) => node.id));
      after = standing.pageInfo.hasNextPage ? standing.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
    const one = await ask<{ examinations: Paged<File> }>('cvp', EXAMINATIONS, { first: 1 });
    const rest = await files('cvp', { after: one.examinations.pageInfo.endCursor });
    expect([one.examinations.edges[0]?.node, ...rest]).toEqual(await files('cvp'));
  });
});

describe('the desk is for the Office and the leaders', () => {
  let stranger: TestApp;
  beforeAll(async () => {
    stranger = await testApp();
  });
  afterAll(() => stranger.close());

  it('shows nothing to wards, departments, the clerk or another tenant', async () => {
    await desk.at('examine');
    for (const role of ['ct.chilang', 'cv.chilang', 'ld.tckh', 'cv.vhkhtt', 'tp.vhkhtt', 'vanthu']) {
      expect([role, await files(role), await stands(role)]).toEqual([role, [], []]);
      const { officeDesk } = await ask<{ officeDesk: object }>(role, DESK);
      expect(officeDesk).toMatchObject({
        open: false,
        toExamine: 0,
        fields: [],
        specialists: [],
        viceChairs: [],
      });
    }
    const other = await stranger.signedIn('cvp');
    expect(await other.ask(EXAMINATIONS, { first: 50 })).toMatchObject({ examinations: { edges: [] } });
    expect(await other.ask(STANDING, { first: 50 })).toMatchObject({ standing: { edges: [] } });
  });

  it('shows of what is being drafted nothing that the reader may not see', async () => {
    const dossierId = await desk.dossier();
    const seen = (await stands('cvp')).some(({ dossier }) => dossier.id === dossierId);
    const readable = (
      await (
        await desk.client('cvp')
      ).ask<{ dossier: object | null }>('query ($id: ID!) { dossier(id: $id) { id } }', { id: dossierId })
    ).dossier;
    expect(seen).toBe(readable !== null);
  });

  it('costs at most two statements, however much waits', async () => {
    const client = await desk.client('cvp');
    for (const query of [EXAMINATIONS, STANDING, DESK]) {
      const { statements, errors } = await client.send(query, { first: 50 });
      expect(errors).toEqual([]);
      expect(statements).toBeLessThanOrEqual(2);
    }
  });
});
