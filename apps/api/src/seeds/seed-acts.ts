import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import type { DossierSeed } from '#database/seeds/demo/rows.js';
import { SECOND_TENANT } from '#database/seeds/demo/second-tenant.js';
import { NestFactory } from '@nestjs/core';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../app.module.js';
import { GiveAssignments } from '../modules/assignments/index.js';
import { CreateDossier, TakeFromSession, type SessionItem } from '../modules/documents/index.js';
import { OpenPeriod } from '../modules/land/index.js';
import { RecordMeeting } from '../modules/meetings/index.js';
import { Clock } from '../platform/clock/index.js';
import type { Config } from '../platform/config/config.js';
import { TenantWriter } from '../platform/database/tenant-writer.js';
import { isRefused } from '../platform/refusal/index.js';
import { DOCX } from '../platform/storage/file-ref.model.js';
import { FileStore } from '../platform/storage/file-store.js';
import { caseAssignments } from './case-assignments.js';
import { caseMeeting } from './case-meeting.js';
import { draftFileId, draftOf } from './demo-files.js';
import { demoActor, secondActor } from './demo-tenant.js';
import {
  ASSIGNMENTS_COMMAND_ID,
  dossierCommandId,
  LAND_PERIOD_COMMAND,
  MEETING_COMMAND_ID,
  SECOND_DOSSIER_COMMAND,
  seedId,
} from './seed-ids.js';
import { unitId } from './tenant-rows.js';

/**
 * Begins what the demonstration begins with by the same acts as officials would: each dossier from the session, with
 * draft 1 ready; the assignments of the session; the session itself with its notice to be written; the reports of the running land period. The command ids are fixed, so
 * that a repeated run is answered and nothing happens twice.
 */
export async function seedActs(ownerUrl: string): Promise<void> {
  const filesDir = await mkdtemp(join(tmpdir(), 'thong-suot-seed-'));
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot(seedingConfig(ownerUrl, filesDir)),
    {
      logger: ['error', 'fatal'],
      abortOnError: false,
    },
  );
  try {
    const parts = {
      take: app.get(TakeFromSession),
      writer: app.get(TenantWriter),
      store: app.get(FileStore),
      now: await app.get(Clock).fresh(),
    };
    const dossiers = new Map<number, string>();
    for (const dossier of FOUNDING_CASE.dossiers) {
      dossiers.set(dossier.item, await seedDossier(dossier, parts));
    }
    const sourceId = await seedAssignments(app.get(GiveAssignments), dossiers);
    await recordMeeting(app.get(RecordMeeting), dossiers, sourceId);
    await openLandPeriod(app.get(OpenPeriod, { strict: false }));
    await beginSecond(app.get(CreateDossier, { strict: false }));
  } finally {
    await app.close();
    await rm(filesDir, { recursive: true, force: true });
  }
}

/** The monthly report of 15/3 to 14/4/2025, opened by the department that leads. */
async function openLandPeriod(opening: OpenPeriod): Promise<void> {
  const result = await opening.run(demoActor('cv.nnmt'), LAND_PERIOD_COMMAND);
  if (isRefused(result)) throw new Error(`The land period was not opened: ${result.refused}.`);
}

/** The one dossier of the second tenant, begun by its officer. */
async function beginSecond(create: CreateDossier): Promise<void> {
  const { drafter, subject } = SECOND_TENANT.dossier;
  const result = await create.run(secondActor(drafter), SECOND_DOSSIER_COMMAND, {
    docType: 'DECISION',
    subject,
    urgency: 'NORMAL',
    decisionAuthority: 'CHAIR',
    fileId: undefined,
  });
  if (isRefused(result)) throw new Error(`The second tenant has no dossier: ${result.refused}.`);
}

interface Parts {
  readonly take: TakeFromSession;
  readonly writer: TenantWriter;
  readonly store: FileStore;
  readonly now: string;
}

/** Begins one dossier; its id. */
async function seedDossier(dossier: DossierSeed, { take, writer, store, now }: Parts): Promise<string> {
  const actor = demoActor(dossier.drafter);
  const bytes = await draftOf(dossier);
  await store.put(actor.authorityId, bytes);
  const fileId = draftFileId(dossier);
  await writer.write(actor.authorityId, {
    text: `insert into stored_file (authority_id, id, sha256, bytes, media_type, name, uploaded_by, uploaded_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    values: [
      actor.authorityId,
      fileId,
      createHash('sha256').update(bytes).digest('hex'),
      bytes.length,
      DOCX,
      dossier.fileName,
      actor.personId,
      now,
    ],
  });
  const { docType, subject, urgency, decisionAuthority, item, continuesAt } = dossier;
  const result = await take.run(actor, dossierCommandId(dossier), {
    docType,
    subject,
    urgency,
    decisionAuthority,
    fileId,
    sessionItem: sessionItemOf(dossier),
    continuesAt,
    isSample: true,
  });
  if (isRefused(result)) throw new Error(`Item ${item} was not begun: ${result.refused}.`);
  return result.dossierId;
}

/** The Office gives what the session has concluded; its notice is still to be issued. */
async function seedAssignments(
  give: GiveAssignments,
  dossiers: ReadonlyMap<number, string>,
): Promise<string> {
  const result = await give.run(
    demoActor('cv.vanphong'),
    ASSIGNMENTS_COMMAND_ID,
    caseAssignments({
      unit: (code) => unitId({ id: seedId }, code),
      dossier: (item) => dossiers.get(item),
    }),
  );
  if (isRefused(result)) throw new Error(`The assignments were not given: ${result.refused}.`);
  return result.answer.sourceId;
}

/** The Office records the session; its notice is to be written. */
async function recordMeeting(
  recording: RecordMeeting,
  dossiers: ReadonlyMap<number, string>,
  sourceId: string,
): Promise<void> {
  const result = await recording.run(
    demoActor('cv.vanphong'),
    MEETING_COMMAND_ID,
    caseMeeting({ dossier: (item) => dossiers.get(item), sourceId }),
  );
  if (isRefused(result)) throw new Error(`The session was not recorded: ${result.refused}.`);
}

function sessionItemOf({ item, quote, dueWords, suggestedDueAt, regime }: DossierSeed): SessionItem {
  const { name, heldOn } = FOUNDING_CASE.session;
  return {
    number: item,
    sessionName: name,
    heldOn,
    quote,
    ...(dueWords === undefined ? {} : { dueWords }),
    ...(suggestedDueAt === undefined ? {} : { suggestedDueAt }),
    ...(regime === undefined ? {} : { regime }),
  };
}

/** The service as the owner, serving nobody: seeding has no other role's address. */
function seedingConfig(ownerUrl: string, filesDir: string): Config {
  return {
    mode: 'demo',
    host: '127.0.0.1',
    port: 0,
    databaseAppUrl: ownerUrl,
    databaseWorkerUrl: ownerUrl,
    databaseListenUrl: ownerUrl,
    filesDir,
    portalDir: undefined,
    sofficePath: undefined,
    sealKeyFile: undefined,
    headsDir: undefined,
    supportHours: 72,
    secretsKeyFile: undefined,
    oidc: undefined,
    poolSize: 2,
    requestsPerSecond: 0,
    secureCookies: false,
    seeding: true,
  };
}
