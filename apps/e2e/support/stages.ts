import { businessDay } from './clock.js';
import { completedDecisionFile, scanFile } from './files.js';
import { APPROVED, actOn, approvedDossier, dossierHead } from './dossiers.js';
import { answerAs, endRound, sendRound } from './rounds.js';
import type { Service } from './service.js';
import type { Sessions } from './sessions.js';

// The later steps of the path outside the browser, for journeys and pictures that begin there.

const SAVE_SLIP = `mutation ($id: ID!, $input: RoutingSlipInput!) {
  saveRoutingSlip(dossierId: $id, input: $input) { ... on RoutingSlip { id } ... on Refusal { code message } }
}`;

/** The lead unit hands the consolidated dossier over to the Office: its officer submits, its leader signs the table. */
export async function handOver(sessions: Sessions, dossierId: string): Promise<void> {
  await actOn(await sessions.as('cv.vhkhtt'), dossierId, 'submitForExamination');
  await signTable(sessions, dossierId);
}

/** The leader of the lead unit signs the summary table of comments. */
export async function signTable(sessions: Sessions, dossierId: string): Promise<void> {
  await actOn(await sessions.as('tp.vhkhtt'), dossierId, 'reviewConsolidation', APPROVED);
}

/** The Office writes phiếu trình and forwards it to its leader. */
export async function examine(sessions: Sessions, dossierId: string): Promise<void> {
  const office = await sessions.as('cv.vanphong');
  const input = {
    content: 'Dự thảo Quyết định thành lập Ban Chỉ đạo và Tổ giúp việc Ban Chỉ đạo.',
    process: 'Đã lấy ý kiến các cơ quan, đơn vị; các ý kiến được tiếp thu, giải trình đầy đủ.',
    officeOpinion: 'Hồ sơ đủ thành phần, đúng trình tự. Kính trình lãnh đạo xem xét.',
  };
  await office.act(SAVE_SLIP, { id: dossierId, input });
  await actOn(office, dossierId, 'forwardRoutingSlip');
}

/** The Office's leader initials. */
export async function reviewSlip(sessions: Sessions, dossierId: string): Promise<void> {
  await actOn(await sessions.as('cvp'), dossierId, 'reviewRoutingSlip', APPROVED);
}

/** A leader answers for himself. */
export async function answerAsLeader(
  sessions: Sessions,
  username: 'pct' | 'ct',
  dossierId: string,
  kind: string,
  text = '',
): Promise<void> {
  await actOn(await sessions.as(username), dossierId, 'answerAsLeader', {
    types: '$input: LeaderAnswerInput!',
    values: { input: { kind, text } },
  });
}

/** The Office enters the vice-chair's written answer with its scan. */
export async function enterOnBehalf(sessions: Sessions, dossierId: string): Promise<void> {
  const office = await sessions.as('cv2.vanphong');
  const scan = scanFile('but-phe.png');
  const scanFileId = await office.upload(scan.name, scan.buffer, scan.mimeType);
  await actOn(office, dossierId, 'answerAsLeader', {
    types: '$input: LeaderAnswerInput!',
    values: { input: { kind: 'AGREED_FORWARD', text: 'Đồng ý, trình đồng chí Chủ tịch.', scanFileId } },
  });
}

/** An act on the Tờ trình or the decision of a dossier. */
async function onDocument(
  service: Service,
  dossierId: string,
  which: 'submission' | 'decision',
  mutation: string,
  more: { readonly types?: string; readonly values?: object } = {},
): Promise<void> {
  const head = await dossierHead(service, dossierId);
  const document = which === 'decision' ? head.decision : head.submission?.document;
  const declared = more.types ? `, ${more.types}` : '';
  const passed = Object.keys(more.values ?? {})
    .map((name) => `, ${name}: $${name}`)
    .join('');
  await service.act(
    `mutation ($id: ID!, $version: Int!${declared}) {
      ${mutation}(documentId: $id, expectedVersion: $version${passed}) {
        ... on OfficialDocument { id } ... on Refusal { code message }
      }
    }`,
    { id: document?.id, version: document?.version, ...more.values },
  );
}

/** The chair signs the Tờ trình or the decision. */
export async function sign(
  sessions: Sessions,
  dossierId: string,
  which: 'submission' | 'decision',
): Promise<void> {
  await onDocument(await sessions.as('ct'), dossierId, which, 'signDocument');
}

/** The clerk numbers the Tờ trình. */
export async function numberSubmission(sessions: Sessions, dossierId: string): Promise<void> {
  await onDocument(await sessions.as('vanthu'), dossierId, 'submission', 'numberDocument');
}

/** The clerk records that the Tờ trình went to the Party. */
export async function sendSubmission(sessions: Sessions, dossierId: string): Promise<void> {
  const clerk = await sessions.as('vanthu');
  await onDocument(clerk, dossierId, 'submission', 'sendSubmission', {
    types: '$channel: String!, $sentOn: CivilDate!',
    values: { channel: 'Bản giấy qua văn thư', sentOn: await businessDay(clerk) },
  });
}

/** The clerk records the Party's opinion: agreed, with conditions. */
export async function recordPartyOpinion(
  sessions: Sessions,
  dossierId: string,
  conditions: readonly string[],
): Promise<void> {
  const clerk = await sessions.as('vanthu');
  const dated = await businessDay(clerk);
  await actOn(clerk, dossierId, 'recordPartyOpinion', {
    types: '$input: PartyAnswerInput!',
    values: {
      input: {
        form: 'CONCLUSION_NOTICE',
        number: '215-TB/TU',
        dated,
        opinions: [
          {
            dossierId,
            outcome: 'AGREED_WITH_ADDITIONS',
            text: 'Thường trực Thành ủy nhất trí, yêu cầu bổ sung 02 nội dung.',
            conditions,
          },
        ],
      },
    },
  });
}

const RESULT = `mutation ($id: ID!, $result: String!, $version: Int!) {
  recordConditionResult(conditionId: $id, result: $result, expectedVersion: $version) {
    ... on PartyCondition { id } ... on Refusal { code message }
  }
}`;

const CLAUSE = 'Phó Trưởng Ban Thường trực chịu trách nhiệm trước Trưởng Ban.';

/** The lead takes each condition in with a new draft and asks the Office to check again; the Office agrees. */
export async function takeInAndRecheck(sessions: Sessions, dossierId: string): Promise<void> {
  const lead = await sessions.as('cv.vhkhtt');
  const { dossier } = await lead.ask<{
    dossier: { submission: { opinions: { conditions: { id: string; version: number }[] }[] } };
  }>('query ($id: ID!) { dossier(id: $id) { submission { opinions { conditions { id version } } } } }', {
    id: dossierId,
  });
  for (const { id, version } of dossier.submission.opinions.flatMap((opinion) => opinion.conditions)) {
    await lead.act(RESULT, { id, result: 'Đã bổ sung tại Điều 3 của dự thảo.', version });
  }
  const draft = await completedDecisionFile('Dự thảo Quyết định (lần 2).docx', CLAUSE);
  const fileId = await lead.upload(draft.name, draft.buffer);
  await actOn(lead, dossierId, 'addDraft', { types: '$fileId: ID!', values: { fileId } });
  await actOn(lead, dossierId, 'submitTakenIn');
  await actOn(await sessions.as('cv.vanphong'), dossierId, 'recheckDossier', APPROVED);
}

/** The clerk numbers, seals and dispatches the decision. */
export async function issueDecision(sessions: Sessions, dossierId: string): Promise<void> {
  await onDocument(await sessions.as('vanthu'), dossierId, 'decision', 'issueDocument');
}

/** A dossier of its own at the end of its path: the decision is signed and waits for its number. */
export async function signedDecision(sessions: Sessions, subject: string): Promise<string> {
  const lead = await sessions.as('cv.vhkhtt');
  const dossierId = await approvedDossier(sessions, subject);
  const roundId = await sendRound(lead, dossierId, { units: ['TP'] });
  await answerAs(await sessions.as('cv.tuphap'), roundId, dossierId);
  await endRound(lead, roundId, dossierId);
  await handOver(sessions, dossierId);
  await examine(sessions, dossierId);
  await reviewSlip(sessions, dossierId);
  await answerAsLeader(sessions, 'pct', dossierId, 'AGREED_FORWARD');
  await answerAsLeader(sessions, 'ct', dossierId, 'AGREED');
  await sign(sessions, dossierId, 'submission');
  await numberSubmission(sessions, dossierId);
  await sendSubmission(sessions, dossierId);
  await recordPartyOpinion(sessions, dossierId, ['Bổ sung trách nhiệm của Phó Trưởng Ban Thường trực.']);
  await takeInAndRecheck(sessions, dossierId);
  await sign(sessions, dossierId, 'decision');
  return dossierId;
}
