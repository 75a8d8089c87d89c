import { decisionDocx, planDocx, sampleDecision, samplePlan } from '@thong-suot/document-forms';
import { DUE_AT } from './consult.js';
import { DossierWalk } from './dossier-walk.js';
import { documentAct } from './issue.js';
import { submissionDocument } from './submit.js';
import type { Walk } from './walk.js';

/** Items 6 (a plan) and 7 (a decision) of the session, by one department. */
export interface TwoItems {
  readonly plan: DossierWalk;
  readonly decision: DossierWalk;
}

const DRAFTS = {
  PLAN: { subject: samplePlan.subject, bytes: () => planDocx(samplePlan) },
  DECISION: { subject: sampleDecision.subject, bytes: () => decisionDocx(sampleDecision) },
} as const;

/** The units asked, with what each says to the plan and to the decision. */
const SAID = [
  { code: 'CHILANG', role: 'cv.chilang', plan: 'AGREED', decision: 'AGREED_WITH_COMMENTS' },
  { code: 'TCKH', role: 'cv.tckh', plan: 'AGREED_WITH_COMMENTS', decision: 'AGREED' },
] as const;

/** Both drafted and approved, from nothing. */
export async function draftBoth(walk: Walk): Promise<TwoItems> {
  return { plan: await draftOne(walk, 'PLAN'), decision: await draftOne(walk, 'DECISION') };
}

/**
 * One letter asks about both, each unit answers in one; one phiếu trình and one Tờ trình carry both to the Party, which
 * agrees to the plan and returns the decision.
 */
export async function walkTogether({ plan, decision }: TwoItems): Promise<void> {
  const { walk } = plan;
  await consultOnBoth({ plan, decision });
  await plan.act('submit both to the leader', 'cv.vhkhtt', 'submitForExamination', {
    together: ['[ID!]!', [decision.id]],
  });
  await signTables(decision, 'sign both summary tables');
  await writeSlip(plan);
  await decision.act('forward the slip', 'cv.vanphong', 'forwardRoutingSlip');
  await plan.act('initial the slip', 'cvp', 'reviewRoutingSlip', { outcome: ['ReviewOutcome!', 'APPROVED'] });
  await decision.act('the vice-chair answers', 'pct', 'answerAsLeader', {
    input: ['LeaderAnswerInput!', { kind: 'AGREED_FORWARD', text: '' }],
  });
  await plan.act('the chair answers', 'ct', 'answerAsLeader', {
    input: ['LeaderAnswerInput!', { kind: 'AGREED', text: '' }],
  });
  await walk.world.setClock('2025-03-20T15:00:00+07:00');
  const { id } = await submissionDocument(decision);
  await documentAct(plan, 'sign the Tờ trình', 'ct', 'signDocument', id);
  await documentAct(plan, 'number the Tờ trình', 'vanthu', 'numberDocument', id);
  await documentAct(plan, 'send the Tờ trình', 'vanthu', 'sendSubmission', id, {
    channel: ['String!', 'Gửi trực tiếp'],
    sentOn: ['CivilDate!', '2025-03-20'],
  });
  await walk.world.setClock('2025-03-24T09:00:00+07:00');
  await plan.act('record the Party’s answer', 'vanthu', 'recordPartyOpinion', {
    input: [
      'PartyAnswerInput!',
      {
        form: 'CONCLUSION_NOTICE',
        number: '215-TB/TU',
        dated: '2025-03-24',
        opinions: [
          { dossierId: plan.id, outcome: 'AGREED', text: 'Nhất trí.' },
          { dossierId: decision.id, outcome: 'RETURNED', text: 'Rà soát lại thành phần Ban Chỉ đạo.' },
        ],
      },
    ],
  });
  await plan.act('pass the plan to its second check', 'cv.vhkhtt', 'submitTakenIn');
  await decision.act('submit the decision alone', 'cv.vhkhtt', 'submitForExamination');
  await signTables(decision, 'sign the table of the decision');
}

/** The leader of the lead unit signs the summary tables of all that travel with a dossier. */
async function signTables(dossier: DossierWalk, step: string): Promise<void> {
  await dossier.act(step, 'tp.vhkhtt', 'reviewConsolidation', {
    outcome: ['ReviewOutcome!', 'APPROVED'],
  });
}

async function draftOne(walk: Walk, docType: keyof typeof DRAFTS): Promise<DossierWalk> {
  const { subject, bytes } = DRAFTS[docType];
  const fileId = await walk.as('cv.vhkhtt').upload('du-thao.docx', await bytes());
  const { id } = await walk.act<{ id: string }>(`create the ${docType}`, {
    role: 'cv.vhkhtt',
    act: 'createDossier',
    mutation: `mutation ($input: CreateDossierInput!) { createDossier(input: $input) { ... on Dossier { id } ...Refused } }`,
    variables: async () => ({ input: { docType, subject, urgency: 'URGENT', fileId } }),
  });
  const dossier = new DossierWalk(walk, id);
  await dossier.act(`submit the ${docType}`, 'cv.vhkhtt', 'submitDraft');
  await dossier.act(`approve the ${docType}`, 'tp.vhkhtt', 'reviewDraft', {
    outcome: ['ReviewOutcome!', 'APPROVED'],
  });
  return dossier;
}

async function consultOnBoth({ plan, decision }: TwoItems): Promise<void> {
  const { walk } = plan;
  const { id: roundId } = await walk.act<{ id: string }>('ask about both', {
    role: 'tp.vhkhtt',
    act: 'sendRound',
    mutation: `mutation ($input: SendRoundInput!, $expectedVersion: Int!) {
      sendRound(input: $input, expectedVersion: $expectedVersion) { ... on CommentRound { id } ...Refused } }`,
    variables: async () => {
      const { unitsToAsk } = await walk
        .as('tp.vhkhtt')
        .ask<{ unitsToAsk: { id: string; code: string }[] }>('{ unitsToAsk { id code } }');
      const asked = SAID.map(({ code }) => unitsToAsk.find((unit) => unit.code === code)?.id);
      return {
        expectedVersion: (await plan.look<{ version: number }>('tp.vhkhtt', 'version')).version,
        input: {
          dossierIds: [plan.id, decision.id],
          unitIds: asked,
          dueAt: DUE_AT,
          question: 'Đề nghị cử 01 công chức tham gia Tổ giúp việc.',
        },
      };
    },
  });
  for (const { code, role, ...stances } of SAID) {
    const opinion = (dossierId: string, stance: string) => ({
      dossierId,
      stance,
      comments: stance === 'AGREED' ? [] : [{ text: `${code} đề nghị rà soát.` }],
    });
    await walk.act(`${code} answers`, {
      role,
      act: 'submitOpinion',
      mutation: `mutation ($input: SubmitOpinionInput!) {
        submitOpinion(input: $input) { ... on CommentRequest { roundId } ...Refused } }`,
      variables: async () => ({
        input: {
          roundId,
          opinions: [opinion(plan.id, stances.plan), opinion(decision.id, stances.decision)],
          questionAnswer: 'Cử 01 công chức phụ trách chuyển đổi số.',
        },
      }),
    });
  }
  for (const dossier of [plan, decision]) {
    // Each dossier's process hears of the round before it is ended.
    await dossier.reaches('COMMENTING');
  }
  await walk.act('end the round', {
    role: 'cv.vhkhtt',
    act: 'endRound',
    mutation: `mutation ($roundId: ID!, $expectedVersion: Int!) {
      endRound(roundId: $roundId, expectedVersion: $expectedVersion) { ... on CommentRound { id } ...Refused } }`,
    variables: async () => {
      const { round } = await walk
        .as('cv.vhkhtt')
        .ask<{ round: { version: number } }>('query ($id: ID!) { round(id: $id) { version } }', {
          id: roundId,
        });
      return { roundId, expectedVersion: round.version };
    },
  });
  for (const dossier of [plan, decision]) await dossier.reaches('CONSOLIDATING');
  await replyToAll(walk, roundId);
}

async function replyToAll(walk: Walk, roundId: string): Promise<void> {
  const { round } = await walk
    .as('cv.vhkhtt')
    .ask<{ round: { comments: { id: string }[] } }>(
      'query ($id: ID!) { round(id: $id) { comments { id } } }',
      { id: roundId },
    );
  for (const [index, { id }] of round.comments.entries()) {
    await walk.act(`reply to comment ${index + 1}`, {
      role: 'cv.vhkhtt',
      act: 'replyToComment',
      mutation: `mutation ($commentId: ID!, $kind: ReplyKind!, $text: String!, $expectedVersion: Int!) {
        replyToComment(commentId: $commentId, kind: $kind, text: $text, expectedVersion: $expectedVersion) {
          ... on Comment { id } ...Refused } }`,
      variables: async () => ({ commentId: id, kind: 'ACCEPTED', text: 'Đã tiếp thu.', expectedVersion: 1 }),
    });
  }
}

async function writeSlip(plan: DossierWalk): Promise<void> {
  await plan.walk.act('write the slip', {
    role: 'cv.vanphong',
    act: 'saveRoutingSlip',
    mutation: `mutation ($dossierId: ID!, $input: RoutingSlipInput!, $expectedVersion: Int) {
      saveRoutingSlip(dossierId: $dossierId, input: $input, expectedVersion: $expectedVersion) {
        ... on RoutingSlip { id } ...Refused } }`,
    variables: async () => ({
      dossierId: plan.id,
      expectedVersion: null,
      input: { content: 'Trình 02 dự thảo.', process: 'Đã lấy ý kiến.', officeOpinion: 'Đủ điều kiện.' },
    }),
  });
}
