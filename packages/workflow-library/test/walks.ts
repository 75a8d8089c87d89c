import { Play } from './play.js';

export const dossier = {
  leadUnitId: '0195a7c0-0000-7000-8000-000000000001',
  officeUnitId: '0195a7c0-0000-7000-8000-000000000002',
  authorityUnitId: '0195a7c0-0000-7000-8000-000000000003',
  decisionAuthority: 'COLLECTIVE',
};

/** Until 17:00 on 19/3/2025, with a reminder at 13:00 that day; to be ended by the close of the next working day. */
export const round = (participants: number) => ({
  leadUnitId: dossier.leadUnitId,
  dueAt: '2025-03-19T10:00:00.000Z',
  remindAt: '2025-03-19T06:00:00.000Z',
  endDueAt: '2025-03-20T10:00:00.000Z',
  participants,
});

/** To be done by 31/5/2025, a Saturday: reminded of ten working days ahead and on the Friday before. */
export const assignment = {
  unitId: dossier.leadUnitId,
  leadUnitId: dossier.leadUnitId,
  monitorUnitId: dossier.officeUnitId,
  officeUnitId: dossier.officeUnitId,
  authorityUnitId: dossier.authorityUnitId,
  dueAt: '2025-05-31T10:00:00.000Z',
  remindAt: '2025-05-19T00:30:00.000Z',
  lastDayAt: '2025-05-30T00:30:00.000Z',
};

/** A ward's report of April 2025, due two working days after the period. */
export const landReport = {
  reporterUnitId: dossier.authorityUnitId,
  leadUnitId: dossier.leadUnitId,
  dueAt: '2025-04-16T10:00:00.000Z',
};

/** A paper that the chair has passed on to a department, with two days for it. */
export const incomingPaper = { unitId: dossier.leadUnitId, dueAt: '2025-03-20T10:00:00.000Z' };

/** Acts of the officials in turn: a step and its outcome, or the name of a message. */
export type Walk = readonly (readonly [step: string, outcome: string] | string)[];

export function walk(play: Play, acts: Walk): Play {
  for (const act of acts) {
    if (typeof act === 'string') play.send(act);
    else play.act(...act);
  }
  return play;
}

export const toConsolidation: Walk = [['sendRound', 'sent'], 'roundClosed'];

export const toParty: Walk = [
  ['consolidate', 'submit'],
  ['leaderSubmit', 'approved'],
  ['examine', 'forward'],
  ['officeReview', 'approved'],
  ['viceChairReview', 'AGREED_FORWARD'],
  ['chairReview', 'AGREED'],
  ['signSubmission', 'signed'],
  ['numberSubmission', 'numbered'],
  ['sendSubmission', 'sent'],
];

export const toArchive: Walk = [
  ['takeIn', 'submit'],
  ['recheck', 'approved'],
  ['signDecision', 'signed'],
  ['numberDecision', 'numbered'],
  ['sealDecision', 'sealed'],
  ['dispatchDecision', 'dispatched'],
  ['archive', 'archived'],
];

/** A dossier begun at the session, at the first step of the round. */
export async function fromSession(): Promise<Play> {
  const play = await Play.of('consultAndPartyOpinion');
  play.start('startFromSession', dossier);
  return play;
}

export async function opened(participants = 24): Promise<Play> {
  const play = await Play.of('commentRound');
  play.start('opened', round(participants));
  return play;
}

/** The way of a document from its signature to the archive. */
export const issued: Walk = toArchive.slice(2);

/** The first report of the session: agreed in principle, to be completed; no deadline is known yet. */
export async function agreedInPrinciple(): Promise<Play> {
  const play = await Play.of('issueAfterAgreement');
  play.start('startFromSession', { ...dossier, dueAt: null, remindAt: null });
  return play;
}

/** The fourth report: agreed as it stands, but the notice names no drafter. */
export async function agreed(): Promise<Play> {
  const play = await Play.of('issueAfterAgreement');
  play.start('startAgreed', { ...dossier, dueAt: null, remindAt: null });
  return play;
}

export async function notice(): Promise<Play> {
  const play = await Play.of('issueNotice');
  play.start('startFromSession', dossier);
  return play;
}
