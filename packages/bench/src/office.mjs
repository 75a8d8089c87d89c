import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Client, done } from './client.mjs';

const REFUSED = '... on Refusal { code message }';

/**
 * The office in which the bars are measured: the demonstration on a throwaway database, and its users.
 * @param {string} prefix of the variables that name it: `E2E_`, `SMALL_`, `LARGE_`
 */
export async function openOffice(prefix = 'E2E_') {
  const baseUrl = process.env[`${prefix}BASE_URL`];
  const appUrl = process.env[`${prefix}DATABASE_APP_URL`];
  const ownerUrl = process.env[`${prefix}DATABASE_OWNER_URL`];
  if (!baseUrl || !appUrl || !ownerUrl) {
    throw new Error('No service to measure: run `npm run bench` at the root.');
  }
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { rows } = await owner.query("select id from authority where code = 'LANGSON'");
  const authorityId = rows[0].id;
  await owner.query("select set_config('app.authority', $1, false)", [authorityId]);
  const clients = [];
  const signIn = async (username) => {
    const client = await new Client(baseUrl).signIn(username);
    clients.push(client);
    return client;
  };
  return {
    authorityId,
    baseUrl,
    appUrl,
    ownerUrl,
    owner,
    signIn,
    officer: await signIn('cv.vhkhtt'),
    leader: await signIn('tp.vhkhtt'),
    async close() {
      for (const client of clients) client.close();
      await owner.end();
    },
  };
}

/** A new dossier with draft 1, being drafted; gives its id and version. */
export async function begin({ officer }) {
  docx ??= Buffer.from(await decisionDocx(sampleDecision));
  const fileId = await officer.upload('du-thao.docx', docx);
  const { createDossier } = await officer.ask(
    `mutation ($input: CreateDossierInput!) {
      createDossier(input: $input) { ... on Dossier { id version } ${REFUSED} } }`,
    { input: { docType: 'DECISION', subject: `Về việc đo tốc độ ${randomUUID()}`, fileId } },
  );
  return done(createDossier);
}

let docx;

/** The officer passes the draft to the leader. */
export async function submit(officer, dossier) {
  const { submitDraft } = await officer.ask(
    `mutation ($id: ID!, $version: Int!) {
      submitDraft(dossierId: $id, expectedVersion: $version) { ... on Dossier { id version } ${REFUSED} } }`,
    dossier,
  );
  return done(submitDraft);
}

/** The leader approves the draft or returns it. @param {'APPROVED' | 'RETURNED'} outcome */
export async function review(leader, dossier, outcome) {
  const { reviewDraft } = await leader.ask(
    `mutation ($id: ID!, $version: Int!, $outcome: ReviewOutcome!, $reason: String) {
      reviewDraft(dossierId: $id, outcome: $outcome, reason: $reason, expectedVersion: $version) {
        ... on Dossier { id version } ${REFUSED} } }`,
    { ...dossier, outcome, reason: outcome === 'RETURNED' ? 'Thiếu căn cứ pháp lý' : null },
  );
  return done(reviewDraft);
}

/** The lead unit sends the dossier out for comments; gives the round's id. */
export async function sendOut({ officer }, dossier, unitIds) {
  const { service } = await officer.ask('{ service { now } }');
  const dueAt = new Date(Date.parse(service.now) + 3 * 86_400_000).toISOString();
  const { sendRound } = await officer.ask(
    `mutation ($input: SendRoundInput!, $version: Int!) {
      sendRound(input: $input, expectedVersion: $version) { ... on CommentRound { id } ${REFUSED} } }`,
    { input: { dossierIds: [dossier.id], unitIds, dueAt }, version: dossier.version },
  );
  return done(sendRound).id;
}

/** A unit answers "Nhất trí". */
export async function agree(ward, roundId, dossierId) {
  const { submitOpinion } = await ward.ask(
    `mutation ($input: SubmitOpinionInput!) {
      submitOpinion(input: $input) { ... on CommentRequest { roundId } ${REFUSED} } }`,
    { input: { roundId, opinions: [{ dossierId, stance: 'AGREED' }] } },
  );
  return done(submitOpinion);
}
