import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addExact, compareExact, percentOf } from '@thong-suot/administration';
import { CERTIFICATE_TARGETS, LAND_PROJECTS } from '#database/seeds/demo/land.js';
import { done, LandDesk } from '../../../test/support/land-desk.js';
import { newId } from '../../platform/ids.js';
import { CityReader } from './city-reader.js';
import { ResolveObstacle } from './resolve-obstacle.js';
import { TellObstacle } from './tell-obstacle.js';

let desk: LandDesk;
beforeAll(async () => {
  desk = await LandDesk.open();
});
afterAll(() => desk.close());

/** The quarter taken over from before: the sample of the founding case. */
const quarter = async (role: string) => {
  const city = await desk.the(CityReader).city(desk.actor(role), null);
  if (city === null) throw new Error(`${role} does not see the city`);
  return city;
};

describe('the city as of 14/3/2025', () => {
  it('has 399 of 3.573 parcels, 11,17 per cent', async () => {
    const { period, certificates } = await quarter('ct');
    expect(period.asOf).toBe('2025-03-14');
    expect(certificates).toMatchObject({
      value: '399',
      target: '3573',
      rate: '11.17',
      pace: 'BEHIND',
      missing: [],
      series: [
        { asOf: '2025-02-14', value: '163', known: 8 },
        { asOf: '2025-03-14', value: '399', known: 8 },
      ],
    });
  });

  it('is the sum of its wards in every column', async () => {
    const { rows, totals, columns } = await quarter('ld.nnmt');
    expect(rows).toHaveLength(8);
    for (const [at, column] of columns.entries()) {
      const values = rows.flatMap(({ cells }) => cells[at]?.value ?? []);
      expect([column.code, compareExact(addExact(...values), totals[at]?.value ?? '0')]).toEqual([
        column.code,
        0,
      ]);
    }
    const hoangDong = rows.find(({ unit }) => unit.code === 'HOANGDONG');
    expect(hoangDong?.cells[0]).toMatchObject({
      value: '88',
      whole: CERTIFICATE_TARGETS['HOANGDONG'],
      rate: percentOf('88', '820'),
      change: '53',
    });
  });

  it('shows a ward without projects that there is nothing to report, and a true 0 as 0', async () => {
    const { rows, columns } = await quarter('ct');
    const cell = (ward: string, code: string) =>
      rows.find(({ unit }) => unit.code === ward)?.cells[columns.findIndex((column) => column.code === code)];
    expect(cell('TAMTHANH', 'PAID')).toMatchObject({ state: 'NONE', value: null, rate: null });
    expect(cell('MAIPHA', 'AREA')).toMatchObject({ state: 'COUNTED', value: '8.62' });
    expect(cell('QUANGLAC', 'INVENTORY')).toMatchObject({ value: '4', whole: '8', rate: null });
  });

  it('lists the projects that are at risk first, with their reasons', async () => {
    const { projects } = await quarter('ct');
    expect(projects).toHaveLength(LAND_PROJECTS.length);
    expect(projects[0]).toMatchObject({
      code: 'PRJ-01',
      standing: 'AT_RISK',
      deadline: '2025-03-31',
      rate: '93.86',
      reasons: expect.arrayContaining([
        'Còn 13 ngày (đến 31/3/2025), còn 2,53 ha chưa bàn giao',
        'Hồ sơ giá đất cụ thể chưa hoàn thiện',
      ]),
    });
    const of = (code: string) => projects.find((project) => project.code === code);
    expect(of('PRJ-02')).toMatchObject({ rate: '0.00', standing: 'NO_DEADLINE', missing: [] });
    expect(of('PRJ-08')).toMatchObject({ rate: null, standing: 'NO_DATA', reasons: ['Chưa có số liệu'] });
  });
});

describe('who sees what', () => {
  it('a ward sees itself, the sums of the city, and the projects in which it has a section', async () => {
    const { rows, totals, projects, wholeCity, certificates, reports } = await quarter('cv.maipha');
    expect(wholeCity).toBe(false);
    expect(rows.map(({ unit }) => unit.code)).toEqual(['MAIPHA']);
    expect(totals[0]).toMatchObject({ value: '399' });
    expect(certificates).toMatchObject({ value: '76', target: '655' });
    expect(projects.map(({ code }) => code).sort()).toEqual(['PRJ-01', 'PRJ-02', 'PRJ-03']);
    expect(reports.map(({ unit }) => unit.code)).toEqual(['MAIPHA']);
  });

  it('the land centre and the registry see the programmes to which they supply figures', async () => {
    const columnsOf = async (role: string) => (await quarter(role)).columns.map(({ programme }) => programme);
    expect(new Set(await columnsOf('cv.ptqd'))).toEqual(new Set(['CLEARANCE']));
    expect(new Set(await columnsOf('cv.dkdd'))).toEqual(new Set(['CERTIFICATES']));
  });

  it('who has nothing to do with land sees nothing, by list, by id and nested', async () => {
    const period = desk.periodId;
    const { id: report } = await desk.report('MAIPHA');
    const project = desk.project('PRJ-01');
    for (const role of ['cv.noivu', 'cv.mttq', 'cv.vhkhtt']) {
      const client = await desk.app.signedIn(role);
      const answer = await client.ask(
        `query ($period: ID!, $report: ID!, $project: ID!) {
          landCity(periodId: $period) { period { id } }
          landTable(programme: "CERTIFICATES", periodId: $period) { figures { value } }
          landProject(id: $project) { id }
          landReport(id: $report) { id fields { value } }
          landReporting { edges { node { reports { id } } } }
          landReportingOf(periodId: $period) { id }
          landNextPeriod { name }
          session { ... on Session { menu } }
        }`,
        { period, report, project },
      );
      expect(answer).toMatchObject({
        landCity: null,
        landTable: null,
        landProject: null,
        landReport: null,
        landReporting: { edges: [] },
        landReportingOf: null,
        landNextPeriod: null,
      });
      expect(JSON.stringify(answer)).not.toContain('LAND');
    }
  });

  it('a ward opens neither the report of another one nor a project that is not in it', async () => {
    const { id: report } = await desk.report('HOANGDONG');
    const client = await desk.app.signedIn('cv.maipha');
    expect(
      await client.ask(
        `query ($report: ID!, $project: ID!) {
          landReport(id: $report) { id }
          landProject(id: $project) { id }
          landTable(programme: "CERTIFICATES") { subjects { ward { code } } wholeCity }
          session { ... on Session { menu } }
        }`,
        { report, project: desk.project('PRJ-06') },
      ),
    ).toEqual({
      landReport: null,
      landProject: null,
      landTable: { subjects: [{ ward: { code: 'MAIPHA' } }], wholeCity: false },
      session: {
        menu: ['INBOX', 'CONSULTATIONS', 'ASSIGNMENTS', 'REPORTS', 'LAND', 'REGISTERS', 'ORGANISATION'],
      },
    });
  });
});

describe('what a page costs', () => {
  it.each([
    ['{ landCity { rows { unit { name } cells { value } } projects { name missing { name } } } }', 1],
    ['{ landTable(programme: "CLEARANCE") { subjects { ward { name } } figures { value } } }', 1],
    ['{ landReporting(first: 50) { edges { node { reports { unit { name } state } } } } }', 1],
  ])('%s: %i statement', async (query, statements) => {
    const client = await desk.app.signedIn('ct');
    await client.send(query);
    expect((await client.send(query)).statements).toBe(statements);
  });

  it('a report with all its fields: two statements', async () => {
    const { id } = await desk.report('TTPTQD');
    const client = await desk.app.signedIn('cv.ptqd');
    const query = '{ landReport(id: "' + id + '") { fields { value previous } subjects { ward { name } } } }';
    await client.send(query);
    expect((await client.send(query)).statements).toBe(2);
  });
});

describe('the running period', () => {
  it('counts what is sent, tells what is not, and never adds up a 0 for it', async () => {
    await desk.enter('TAMTHANH', { registered: '100' });
    done(await desk.submit('TAMTHANH'));
    const at = (columns: readonly { code: string }[]) =>
      columns.findIndex(({ code }) => code === 'REGISTERED');
    const before = await desk.city();
    expect(before.totals[at(before.columns)]).toMatchObject({
      value: null,
      state: 'NO_DATA',
      lastValue: '1019',
    });

    done(await desk.approve('TAMTHANH'));
    const sent = await desk.city();
    const column = at(sent.columns);
    expect(sent.totals[column]).toMatchObject({ value: '100', state: 'PENDING', change: '4' });
    const quangLac = sent.rows.find(({ unit }) => unit.code === 'QUANGLAC');
    expect(quangLac?.cells[column]).toMatchObject({
      value: null,
      state: 'NO_DATA',
      lastValue: '188',
      lastAsOf: '2025-03-14',
    });
    expect(sent.certificates?.missing).toHaveLength(8);

    done(await desk.review('TAMTHANH'));
    expect((await desk.city()).totals[column]).toMatchObject({ value: '100', state: 'COUNTED' });
  });

  it('a project whose section never reports says so, beside the section that does', async () => {
    await desk.deliver('TTPTQD');
    await desk.owner.query(
      `update land_figure set value = null where subject_id = $1 and report_id in (
         select id from land_report where period_id = $2)`,
      [desk.project('PRJ-03.MAIPHA'), desk.periodId],
    );
    const { projects } = await desk.city();
    expect(projects.find(({ code }) => code === 'PRJ-03')).toMatchObject({
      rate: '9.95',
      missing: [expect.objectContaining({ code: 'MAIPHA' })],
      reasons: expect.arrayContaining(['Chưa có số liệu: Xã Mai Pha']),
    });
  });
});

describe('what stands in the way of a project', () => {
  const tell = (role: string, project: string, words: string) =>
    desk.the(TellObstacle).run(desk.actor(role), newId(), {
      projectId: desk.project(project),
      words,
      ownerUnitId: desk.unit('NNMT'),
      dueOn: '2025-04-30',
    });

  it('is told by its wards, the land centre and the department, and by nobody else', async () => {
    for (const role of ['cv.tamthanh', 'cv.noivu', 'vt.maipha', 'ct']) {
      expect(await tell(role, 'PRJ-02', 'Vướng')).toEqual({ refused: 'LAND_PROJECT_NOT_FOUND' });
    }
    expect(await tell('cv.maipha', 'PRJ-02', ' ')).toMatchObject({ refused: 'LAND_OBSTACLE_WORDS_REQUIRED' });
    done(await tell('cv.maipha', 'PRJ-02', '05 hộ chưa đồng ý kiểm đếm'));
  });

  it('is removed once, by who told of it, who had to remove it, or the lead', async () => {
    const project = await desk.the(CityReader).project(desk.actor('cv.maipha'), desk.project('PRJ-02'), null);
    const obstacle = project?.obstacles.find(({ words }) => words === '05 hộ chưa đồng ý kiểm đếm');
    const resolve = (role: string) =>
      desk.the(ResolveObstacle).run(desk.actor(role), newId(), {
        obstacleId: obstacle?.id ?? '',
        resolution: 'Đã vận động xong',
        expectedVersion: 1,
      });
    expect(obstacle).toMatchObject({ mayResolve: true, owner: { code: 'NNMT' } });
    expect(await resolve('cv.ptqd')).toEqual({ refused: 'LAND_OBSTACLE_NOT_YOURS' });
    done(await resolve('ld.nnmt'));
    expect(await resolve('cv.maipha')).toEqual({ refused: 'LAND_OBSTACLE_NOT_FOUND' });
  });
});
