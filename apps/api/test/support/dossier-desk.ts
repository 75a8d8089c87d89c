import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import pg from 'pg';
import { completedDecision, decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import type { Command } from '@thong-suot/workflow-engine';
import { AddDraft } from '../../src/modules/documents/add-draft.js';
import { ArchiveDossier } from '../../src/modules/documents/archive-dossier.js';
import { CreateDossier } from '../../src/modules/documents/create-dossier.js';
import { DossierActs } from '../../src/modules/documents/dossier-act.js';
import { DossierReader } from '../../src/modules/documents/dossier-reader.js';
import type { DossierModel } from '../../src/modules/documents/dossier.model.js';
import { DraftFiles } from '../../src/modules/documents/draft-files.js';
import { ReviewDraft } from '../../src/modules/documents/review-draft.js';
import { SubmitDraft } from '../../src/modules/documents/submit-draft.js';
import { TakeFromSession } from '../../src/modules/documents/take-from-session.js';
import { WithdrawDossier } from '../../src/modules/documents/withdraw-dossier.js';
import type { Decision } from '../../src/platform/act/index.js';
import type { Actor } from '../../src/platform/actor.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { TenantReader } from '../../src/platform/database/tenant-reader.js';
import { newId } from '../../src/platform/ids.js';
import { isRefused, type RefusalValue } from '../../src/platform/refusal/index.js';
import { DOCX } from '../../src/platform/storage/file-ref.model.js';
import { FileStore } from '../../src/platform/storage/file-store.js';
import { ActWorld, type Replica } from './act-world.js';
import { databaseUrl } from './database-urls.js';
import type { SmallTenant } from './small-tenant.js';

/** Bytes in memory, addressed by content. */
export class MemoryFileStore extends FileStore {
  readonly kept = new Map<string, Uint8Array>();

  async put(authorityId: string, bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    this.kept.set(`${authorityId}/${sha256}`, bytes);
    return sha256;
  }

  async adopt(): Promise<void> {
    throw new Error('nothing is spooled here');
  }

  async bytes(authorityId: string, sha256: string): Promise<Uint8Array | undefined> {
    return this.kept.get(`${authorityId}/${sha256}`);
  }

  async stream(authorityId: string, sha256: string): Promise<Readable | undefined> {
    const bytes = await this.bytes(authorityId, sha256);
    return bytes && Readable.from([bytes]);
  }

  async remove(authorityId: string, sha256: string): Promise<void> {
    this.kept.delete(`${authorityId}/${sha256}`);
  }
}

/** The clock of a world. */
export class WorldClock extends Clock {
  readonly movable = true;

  constructor(private readonly world: { now: string }) {
    super();
  }

  now(): string {
    return this.world.now;
  }

  async fresh(): Promise<string> {
    return this.world.now;
  }

  async advanceTo(instant: string): Promise<boolean> {
    this.world.now = instant;
    return true;
  }
}

/** Names by which the forms and lists of recipients know the units of a small tenant. */
const NAMES: Readonly<Record<string, readonly [name: string, symbol: string]>> = {
  LEAD: ['Phòng Văn hoá, Khoa học và Thông tin', 'VHKHTT'],
  OFFICE: ['Văn phòng HĐND-UBND', 'VP'],
  COMMITTEE: ['UBND thành phố Lạng Sơn', 'UBND'],
};

/** The use cases on dossiers of one tenant, on a real database, with files in memory. */
export class DossierDesk {
  readonly store = new MemoryFileStore();
  readonly clock: WorldClock;
  readonly reader: TenantReader;
  readonly dossiers: DossierReader;
  readonly create: CreateDossier;
  readonly takeFromSession: TakeFromSession;
  readonly addDraft: AddDraft;
  readonly submitDraft: SubmitDraft;
  readonly reviewDraft: ReviewDraft;
  readonly withdraw: WithdrawDossier;
  readonly archive: ArchiveDossier;

  protected constructor(readonly world: ActWorld) {
    const replica = world.replicas[0] as Replica;
    this.reader = replica.reader;
    this.clock = new WorldClock(world);
    this.dossiers = new DossierReader(this.reader, this.clock);
    const files = new DraftFiles(this.reader, this.store);
    const acts = new DossierActs(world.runner, this.reader, this.clock, this.dossiers);
    this.create = new CreateDossier(world.runner, files, this.clock, this.dossiers);
    this.takeFromSession = new TakeFromSession(world.runner, files, this.clock);
    this.addDraft = new AddDraft(acts, files);
    this.submitDraft = new SubmitDraft(acts);
    this.reviewDraft = new ReviewDraft(acts);
    this.withdraw = new WithdrawDossier(acts);
    this.archive = new ArchiveDossier(acts);
  }

  static async open(wards = 3): Promise<DossierDesk> {
    const world = await ActWorld.open(wards);
    await nameUnits(world.tenant);
    return new DossierDesk(world);
  }

  get tenant(): SmallTenant {
    return this.world.tenant;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** An upload of the actor: bytes in the store, a row that nothing has taken yet. */
  async upload(actor: Actor, bytes: Uint8Array, mediaType = DOCX, name = 'du-thao.docx'): Promise<string> {
    const sha256 = await this.store.put(actor.authorityId, bytes);
    const id = newId();
    await asOwner(actor.authorityId, (client) =>
      client.query(
        `insert into stored_file (authority_id, id, sha256, bytes, media_type, name, uploaded_by, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [actor.authorityId, id, sha256, bytes.length, mediaType, name, actor.personId, this.world.now],
      ),
    );
    return id;
  }

  /** The sample decision, with no place left open, as an upload of the actor. */
  async uploadDecision(actor: Actor = this.tenant.officer): Promise<string> {
    return this.upload(actor, await sampleDecisionDocx());
  }

  /** A dossier begun by the lead unit's officer, with its first draft where asked. */
  async begin(withDraft = true): Promise<DossierModel> {
    const { officer } = this.tenant;
    const fileId = withDraft ? await this.uploadDecision() : undefined;
    return done(this.create.run(officer, newId(), { ...dossierInput(), fileId }));
  }

  /** Acts on the dossier's process for modules that this spec is not about. */
  async step(
    dossier: { instanceId: string },
    actor: Actor,
    command: Command,
    more: Partial<Decision<object>> = {},
  ) {
    await done(
      this.world.runner.run<[], object>({
        commandId: newId(),
        kind: `test ${command.type}`,
        actor,
        content: command,
        instanceId: dossier.instanceId,
        decide: () => ({
          steps: [command],
          audit: { act: 'test', subjectKind: 'DOSSIER', subjectId: dossier.instanceId },
          answer: {},
          ...more,
        }),
      }),
    );
  }

  /** The dossier as its drafter sees it now. */
  async again(dossier: { id: string }): Promise<DossierModel> {
    const found = await this.dossiers.one(this.tenant.officer, dossier.id);
    if (found === null) throw new Error('the dossier is gone');
    return found;
  }
}

/** What an officer writes when beginning the decision of the founding case. */
export function dossierInput() {
  return {
    docType: 'DECISION',
    subject: sampleDecision.subject,
    urgency: 'NORMAL',
    decisionAuthority: 'COLLECTIVE',
    fileId: undefined,
  } as const;
}

let sample: Promise<Uint8Array> | undefined;

/** The sample decision as .docx, made once. */
export function sampleDecisionDocx(): Promise<Uint8Array> {
  sample ??= decisionDocx(completedDecision);
  return sample;
}

/** Runs statements as the owner of the schema inside a tenant: what no use case offers. */
export async function asOwner<T>(authorityId: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl('OWNER') });
  await client.connect();
  try {
    await client.query("select set_config('app.authority', $1, false)", [authorityId]);
    return await run(client);
  } finally {
    await client.end();
  }
}

/** Gives the units of a small tenant the names that forms and lists of recipients know them by. */
export async function nameUnits({ authorityId, wardIds }: SmallTenant): Promise<void> {
  await asOwner(authorityId, async (client) => {
    for (const [code, [name, symbol]] of Object.entries(NAMES)) {
      await client.query('update unit set name = $3, symbol = $4 where authority_id = $1 and code = $2', [
        authorityId,
        code,
        name,
        symbol,
      ]);
    }
    for (const [index, id] of wardIds.entries()) {
      await client.query("update unit set name = $3, symbol = 'UBND' where authority_id = $1 and id = $2", [
        authorityId,
        id,
        `UBND phường số ${index + 1}`,
      ]);
    }
  });
}

/** The result of a use case; throws when it was refused. */
export async function done<T>(result: Promise<T | RefusalValue>): Promise<T> {
  const settled = await result;
  if (isRefused(settled)) throw new Error(`refused ${JSON.stringify(settled)}`);
  return settled;
}

/** The code with which a use case refused; throws when it did not. */
export async function refused(result: Promise<unknown>): Promise<string> {
  const settled = await result;
  if (!isRefused(settled)) throw new Error('it was not refused');
  return settled.refused;
}
