import { ASSIGNMENTS } from '#database/seeds/demo/assignments.js';
import type { Refused, RoundDesk } from '../../support/round-desk.js';
import { LandDesk } from '../../support/land-desk.js';
import type { LinkedDesk } from '../linked-world.js';
import { RaceLog, racingClient, type Race, type RacingClient } from './racers.js';

type Key = readonly [assignment: string, unit: string];

const PRODUCT = 'documentNumber: "45/BC-TTPTQĐ", documentDate: "2025-03-18"';

/** Assignments of the founding case, given before: each act of carrying them out. */
export async function carryOut(desk: LinkedDesk): Promise<void> {
  const on = async (role: string, act: string, part: Key, more = ''): Promise<void> => {
    const { id, version } = await partOf(desk, part);
    const args = `partId: "${id}", expectedVersion: ${version}`;
    expectDone(act, await desk.mutate(role, act, more === '' ? args : `${args}, ${more}`));
  };
  const police: Key = ['T10', 'TTPTQD'];
  await on('cv.ptqd', 'acceptAssignment', police);
  await on('ld.ptqd', 'requestExtension', police, 'dueOn: "2025-06-15", reason: "Chờ giá đất."');
  await on('ct', 'decideExtension', police, 'granted: true');
  await on('ct', 'pauseAssignment', police, 'reason: "Chờ tỉnh."');
  await on('ct', 'resumeAssignment', police);
  const part: Key = ['T04', 'NNMT'];
  await on('cv.nnmt', 'acceptAssignment', part);
  await on('cv.nnmt', 'reportResult', part, `input: { ${PRODUCT} }`);
  await on('cv.vanphong', 'reviewResult', part, 'outcome: CONFIRMED');
  await on('cv.vanphong', 'setAssignmentDeadline', ['T08', 'NNMT'], 'dueAt: "2025-04-15T17:00:00+07:00"');
  const several = await desk.rows<{ id: string }>(
    `select id from assignment_part p where due_at is null and state = 'NOT_ACCEPTED' and assignment_id = (
       select assignment_id from assignment_part where due_at is null and state = 'NOT_ACCEPTED'
       group by assignment_id having count(*) > 1 order by assignment_id limit 1)`,
  );
  const ids = JSON.stringify(several.map((each) => each.id));
  const deadlines = `partIds: ${ids}, dueAt: "2025-04-15T17:00:00+07:00"`;
  expectDone('deadlines', await desk.mutate('cv.vanphong', 'setAssignmentDeadlines', deadlines));
  const moved: Key = ['T31', 'MAIPHA'];
  await on('cv.maipha', 'requestTransfer', moved, 'reason: "Không có khu đất."');
  await on('cv.vanphong', 'decideTransfer', moved, `toUnitId: "${desk.unit('TTPTQD')}"`);
  const lead = `assignmentId: "${await assignmentOf(desk, 'T25')}", unitId: "${desk.unit('TTPTQD')}", expectedVersion: 1`;
  expectDone('setAssignmentLead', await desk.mutate('cv.vanphong', 'setAssignmentLead', lead));
  const direction = `assignmentId: "${await assignmentOf(desk, 'T20')}"`;
  expectDone('acknowledge', await desk.mutate('cv.chilang', 'acknowledgeDirection', direction));
  expectDone(
    'report',
    await desk.mutate('cv.chilang', 'reportOnDirection', `${direction}, text: "Đã quán triệt."`),
  );
  const { id } = await partOf(desk, ['T09', 'TTPTQD']);
  expectDone('urge', await desk.mutate('cv.vanphong', 'urgeAssignments', `partIds: ["${id}"]`));
}

/** Papers of the registry: passed on, finished, struck out; recipients of a decision added and taken away. */
export async function keepRegisters(desk: LinkedDesk, incoming: string, decision: string): Promise<void> {
  const [forward] = await desk.rows<{ id: string }>('select id from incoming_forward limit 1');
  const finish = `forwardId: "${forward?.id}", result: "Đã có Công văn trả lời."`;
  expectDone('finish', await desk.mutate('cv.nnmt', 'finishIncoming', finish));
  const another =
    'arrivedOn: "2025-03-18", author: "Sở Xây dựng", numberSymbol: "77/SXD", subject: "Về quy hoạch"';
  expectDone('register', await desk.mutate('vanthu', 'registerIncoming', `input: { ${another} }`));
  const [entry] = await desk.rows<{ id: string; version: number }>(
    'select id, version from incoming_document where id <> $1 order by id desc limit 1',
    incoming,
  );
  const strike = `incomingId: "${entry?.id}", expectedVersion: ${entry?.version}, reason: "Vào nhầm sổ"`;
  expectDone('void', await desk.mutate('vanthu', 'voidIncoming', strike));
  await desk.onDocument('vanthu', 'addRecipient', decision, 'name: "Kho bạc Nhà nước"');
  const recipient = async (): Promise<string> => {
    const [row] = await desk.rows<{ id: string }>(
      "select id from document_recipient where document_id = $1 and name = 'Kho bạc Nhà nước'",
      decision,
    );
    return `recipientId: "${row?.id}"`;
  };
  await desk.onDocument('vanthu', 'removeRecipient', decision, await recipient());
  await desk.onDocument('vanthu', 'addRecipient', decision, 'name: "Kho bạc Nhà nước"');
  await desk.onDocument('vanthu', 'issueDocument', decision);
  const sending = `documentId: "${decision}", ${await recipient()}, means: NETWORK, sentOn: "2025-03-18"`;
  expectDone('sending', await desk.mutate('vanthu', 'recordSending', sending));
  await desk.settled();
  const [received] = await desk.rows<{ id: string }>(
    'select r.id from document_recipient r where r.document_id = $1 and r.unit_id = $2',
    decision,
    desk.unit('CHILANG'),
  );
  const take = `recipientId: "${received?.id}"`;
  expectDone('take', await desk.mutate('vt.chilang', 'takeIntoRegister', take));
}

/** Dossiers that come back, are asked about again, wait for a second round, are taken back. */
export async function turnBack(desk: LinkedDesk): Promise<void> {
  const examined = await desk.at('examine');
  await desk.act('cv.vanphong', 'returnFromExamination', examined, 'reason: "Bổ sung hồ sơ."');
  await desk.act('cv.vhkhtt', 'startSecondRound', examined);
  const roundId = await desk.send([examined], ['MAIPHA']);
  const { version } = await desk.round(roundId);
  const extend = `roundId: "${roundId}", dueAt: "2025-03-21T17:00:00+07:00", reason: "Xin thêm ngày.", expectedVersion: ${version}`;
  expectDone('extend', await desk.mutate('cv.vhkhtt', 'extendRound', extend));
  expectDone('urge', await desk.mutate('cv.vhkhtt', 'urgeRound', `roundId: "${roundId}"`));
  await desk.act('cv.vhkhtt', 'withdrawDossier', examined, 'reason: "Không cần ban hành."');
  const signing = await desk.at('signSubmission');
  await desk.onDocument(
    'ct',
    'returnFromSigning',
    await desk.submissionOf(signing),
    'reason: "Sửa lỗi chính tả."',
  );
  const waiting = await desk.at('officeReview');
  expectDone('urge', await desk.mutate('cv.vhkhtt', 'urgeDossier', `dossierId: "${waiting}"`));
}

/** The structure, whose every change goes by one version. */
export async function changeStructure(desk: RoundDesk): Promise<void> {
  const act = async (name: string, args: string): Promise<void> => {
    const [row] = await desk.rows<{ version: number }>('select version from structure_version');
    expectDone(name, await desk.mutate('quantri', name, `${args}, expectedVersion: ${row?.version ?? 0}`));
  };
  const input =
    'input: { from: "2025-03-18", kind: "DEPARTMENT", name: "Ban Thử", shortName: "Thử", symbol: "BT" }';
  await act('addUnit', `code: "BANTHU", asked: false, ${input}`);
  const [unit] = await desk.rows<{ id: string }>("select id from unit where code = 'BANTHU'");
  await act('changeUnit', `unitId: "${unit?.id}", ${input.replace('Ban Thử', 'Ban Thử lại')}`);
  await act('addPost', `unitId: "${unit?.id}", position: "OFFICER", title: "Chuyên viên"`);
  const [post] = await desk.rows<{ id: string }>('select id from post where unit_id = $1', unit?.id);
  const personId = desk.actor('cv.tckh').personId;
  await act('appoint', `input: { postId: "${post?.id}", personId: "${personId}", from: "2025-03-18" }`);
  await act('changePhone', `personId: "${personId}", phone: "0205 3 000 009"`);
  const [held] = await desk.rows<{ id: string }>('select id from appointment where post_id = $1', post?.id);
  await act('endAppointment', `appointmentId: "${held?.id}", from: "2025-03-19"`);
  await act('endUnit', `unitId: "${unit?.id}", from: "2025-03-20"`);
}

/** Running processes: stopped for a while, gone on with, ended. */
export async function operate(desk: LinkedDesk): Promise<void> {
  const dossier = await desk.dossier();
  await desk.settled();
  for (const act of ['suspendProcess', 'resumeProcess', 'cancelProcess']) {
    const [row] = await desk.rows<{ id: string; version: number }>(
      `select i.id, i.version from process_instance i where i.subject_kind = 'DOSSIER' and i.subject_id = $1`,
      dossier,
    );
    const args = `instanceId: "${row?.id}", expectedVersion: ${row?.version}, reason: "Thử"`;
    expectDone(act, await desk.mutate('quantri', act, args));
  }
  const deploy = `note: "Thử", xml: ${JSON.stringify(DECISIONS)}`;
  expectDone('deployDecisions', await desk.mutate('quantri', 'deployDecisions', deploy));
}

const DECISIONS = `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="definitions" name="Thẩm quyền"
  namespace="urn:test"><decision id="whoDoes" name="Ai làm"><decisionTable id="table" hitPolicy="FIRST">
  <input id="in"><inputExpression id="expression" typeRef="string"><text>urgency</text></inputExpression></input>
  <output id="who" name="who" typeRef="string" />
  <rule id="usual"><inputEntry id="a"><text>-</text></inputEntry><outputEntry id="b"><text>"LEAD"</text></outputEntry></rule>
  </decisionTable></decision></definitions>`;

/** A report of a ward from entering to the lock of the period, and its correction. */
export async function reportLand(races: Race[]): Promise<void> {
  const desk = await LandDesk.open();
  const log = new RaceLog(desk.owner, races);
  const clients = new Map<string, Promise<RacingClient>>();
  const mutate = async (role: string, act: string, args: string): Promise<void> => {
    const client = clients.get(role) ?? racingClient(desk.app.baseUrl, desk.app.tenant.username(role), log);
    clients.set(role, client);
    const given = args === '' ? '' : `(${args})`;
    const text = `mutation { ${act}${given} { __typename ... on Refusal { code message } } }`;
    const answer = await (await client).ask<Record<string, Partial<Refused>>>(text);
    const { code, message = '' } = answer[act] ?? {};
    expectDone(act, code === undefined ? undefined : { code, message });
  };
  try {
    const on = async (role: string): Promise<string> => {
      const { id, version } = await desk.report('CHILANG', role);
      return `reportId: "${id}", expectedVersion: ${version}`;
    };
    await desk.enter('CHILANG');
    await mutate('cv.chilang', 'submitLandReport', `${await on('cv.chilang')}, acceptMissing: true`);
    await mutate('ct.chilang', 'approveLandReport', await on('ct.chilang'));
    await mutate('cv.nnmt', 'reviewLandReport', `${await on('cv.nnmt')}, returned: []`);
    const obstacle = `projectId: "${desk.project('PRJ-02')}", words: "05 hộ chưa đồng ý", ownerUnitId: "${desk.unit('NNMT')}"`;
    await mutate('cv.maipha', 'tellLandObstacle', obstacle);
    const { rows } = await desk.owner.query<{ id: string; version: number }>(
      'select id, version from land_obstacle order by id desc limit 1',
    );
    const [told] = rows;
    const resolve = `obstacleId: "${told?.id}", expectedVersion: ${told?.version}, resolution: "Đã vận động."`;
    await mutate('cv.maipha', 'resolveLandObstacle', resolve);
    desk.app.clock.set('2025-04-17T02:00:00.000Z');
    const { period } = await desk.reporting();
    await mutate(
      'ld.nnmt',
      'lockLandPeriod',
      `periodId: "${desk.periodId}", expectedVersion: ${period.version}`,
    );
    const { id } = await desk.report('CHILANG');
    await mutate('cv.chilang', 'correctLandReport', `reportId: "${id}", reason: "Nhập sai diện tích."`);
    desk.app.clock.set('2025-05-05T02:00:00.000Z');
    await mutate('cv.nnmt', 'openLandPeriod', '');
  } finally {
    await desk.close();
  }
}

function expectDone(act: string, refused: Refused | undefined): void {
  if (refused !== undefined) throw new Error(`${act}: ${refused.code} ${refused.message}`);
}

async function assignmentOf(desk: RoundDesk, key: string): Promise<string> {
  const ordinal = ASSIGNMENTS.findIndex((each) => each.key === key) + 1;
  const [row] = await desk.rows<{ id: string }>('select id from assignment where ordinal = $1', ordinal);
  return row?.id ?? '';
}

async function partOf(desk: RoundDesk, [key, unit]: Key): Promise<{ id: string; version: number }> {
  const [row] = await desk.rows<{ id: string; version: number }>(
    "select id, version from assignment_part where assignment_id = $1 and unit_id = $2 and state <> 'TRANSFERRED'",
    await assignmentOf(desk, key),
    desk.unit(unit),
  );
  if (row === undefined) throw new Error(`no part ${key} of ${unit}`);
  return row;
}
