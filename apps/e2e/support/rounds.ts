import { businessNow } from './clock.js';
import { dossierHead } from './dossiers.js';
import type { Service } from './service.js';
import type { Sessions } from './sessions.js';

/** What a unit says to one draft. */
export interface Opinion {
  readonly stance: 'AGREED' | 'AGREED_WITH_COMMENTS' | 'DISAGREED' | 'NOT_CONCERNED';
  readonly comments?: readonly { readonly place?: string; readonly text: string }[];
}

/** The officers of the twenty-four units that the demonstration asks. */
export const ASKED = [
  ...['vinhtrai', 'dongkinh', 'hoangvanthu', 'tamthanh', 'chilang', 'hoangdong', 'quanglac', 'maipha'],
  ...['vanphong', 'tckh', 'nnmt', 'dttg', 'thanhtra', 'ptqd', 'noivu', 'tuphap', 'gddt', 'yte', 'kthtdt'],
  ...['mttq', 'bchqs', 'doithue', 'dkdd', 'phunu'],
].map((login) => `cv.${login}`);

const SEND = `mutation ($input: SendRoundInput!, $version: Int!) {
  sendRound(input: $input, expectedVersion: $version) {
    ... on CommentRound { id } ... on Refusal { code message }
  }
}`;

/** Sends a dossier to some units, due in so many hours of the business time; the round's id. */
export async function sendRound(
  lead: Service,
  dossierId: string,
  {
    units,
    hours = 24,
    dueAt,
    question,
  }: { units?: readonly string[]; hours?: number; dueAt?: Date; question?: string } = {},
): Promise<string> {
  const { unitsToAsk } = await lead.ask<{ unitsToAsk: { id: string; code: string }[] }>(
    '{ unitsToAsk { id code } }',
  );
  const unitIds = unitsToAsk
    .filter(({ code }) => units === undefined || units.includes(code))
    .map(({ id }) => id);
  const due = dueAt ?? new Date((await businessNow(lead)).getTime() + hours * 3_600_000);
  const { version } = await dossierHead(lead, dossierId);
  const input = {
    dossierIds: [dossierId],
    unitIds,
    dueAt: due.toISOString(),
    showOthers: false,
    ...(question ? { question } : {}),
  };
  return (await lead.act<{ id: string }>(SEND, { input, version })).id;
}

const ANSWER = `mutation ($input: SubmitOpinionInput!) {
  submitOpinion(input: $input) { ... on CommentRequest { roundId } ... on Refusal { code message } }
}`;

/** Answers a round for one unit. */
export async function answerAs(
  service: Service,
  roundId: string,
  dossierId: string,
  opinion: Opinion = { stance: 'AGREED' },
): Promise<void> {
  const opinions = [{ dossierId, stance: opinion.stance, comments: opinion.comments ?? [] }];
  await service.act(ANSWER, { input: { roundId, opinions } });
}

/** All of these units agree at the same moment. */
export async function agreeAs(
  sessions: Sessions,
  usernames: readonly string[],
  roundId: string,
  dossierId: string,
): Promise<void> {
  const services = await Promise.all(usernames.map((username) => sessions.as(username)));
  await Promise.all(services.map((service) => answerAs(service, roundId, dossierId)));
}

/** All of these units agree, each to all the drafts of the letter at once. */
export async function answerAllAs(
  sessions: Sessions,
  usernames: readonly string[],
  roundId: string,
  dossierIds: readonly string[],
): Promise<void> {
  const opinions = dossierIds.map((dossierId) => ({ dossierId, stance: 'AGREED', comments: [] }));
  const services = await Promise.all(usernames.map((username) => sessions.as(username)));
  await Promise.all(services.map((service) => service.act(ANSWER, { input: { roundId, opinions } })));
}

const END = `mutation ($id: ID!, $version: Int!) {
  endRound(roundId: $id, expectedVersion: $version) { ... on CommentRound { id } ... on Refusal { code message } }
}`;

/** Ends the round and waits until the dossier has heard of it. */
export async function endRound(lead: Service, roundId: string, dossierId: string): Promise<void> {
  const { round } = await lead.ask<{ round: { version: number } }>(
    'query ($id: ID!) { round(id: $id) { version } }',
    { id: roundId },
  );
  await lead.act(END, { id: roundId, version: round.version });
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await dossierHead(lead, dossierId)).state === 'CONSOLIDATING') return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('The dossier did not hear that its round has ended.');
}

const REPLY = `mutation ($id: ID!, $kind: ReplyKind!, $text: String!, $version: Int!) {
  replyToComment(commentId: $id, kind: $kind, text: $text, expectedVersion: $version) {
    ... on Comment { id } ... on Refusal { code message }
  }
}`;

/** Gives every comment of the round the same reply. */
export async function replyToAll(
  lead: Service,
  roundId: string,
  kind = 'ACCEPTED',
  text = 'Đã tiếp thu.',
): Promise<void> {
  const { round } = await lead.ask<{ round: { comments: { id: string; version: number }[] } }>(
    'query ($id: ID!) { round(id: $id) { comments { id version } } }',
    { id: roundId },
  );
  for (const { id, version } of round.comments) await lead.act(REPLY, { id, kind, text, version });
}
