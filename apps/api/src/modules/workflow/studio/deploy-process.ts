import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ActRunner, type ActContext, type Decision, type Statement } from '../../../platform/act/index.js';
import type { Actor, Language } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { checkProcess, type CheckedProcess } from './check-process.js';
import { newestDecisions } from './decision.queries.js';
import { administers, newestVersion, takeIntoUse, type NewestRow } from './process.queries.js';

export interface DeployRequest {
  /** The process of which it shall be the next version; absent: whatever the file holds. */
  readonly key: string | undefined;
  readonly xml: string;
  readonly note: string;
  /** The newest version that its author saw; 0: none is deployed yet. */
  readonly expectedVersion: number;
}

/** Characters of a file that the service takes; the longest shipped process has 59,000. */
export const MOST_CHARACTERS = 200_000;
const MOST_NOTE_CHARACTERS = 1_000;

type DeployAnswer = { id: string };

/**
 * An administrator of the Office deploys the next version of a process, or a new process. What runs keeps its version;
 * what starts from now on takes this one. Gives the checked file where it has problems.
 * Refuses PROCESS_ADMIN_ONLY, PROCESS_TOO_LARGE, PROCESS_TOO_COMPLEX, PROCESS_NOTE_MISSING, PROCESS_NOTE_TOO_LONG, PROCESS_OTHER_KEY,
 * PROCESS_SAME_FILE, PROCESS_CHANGED.
 */
@Injectable()
export class DeployProcess {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
  ) {}

  /** Whether the file may be looked at for this person at all: the right, and its length. */
  async mayCheck(actor: Actor, xml: string): Promise<RefusalValue | undefined> {
    const row = await this.reader.one(actor.authorityId, administers(actor));
    if (row?.administers !== true) return refuse('PROCESS_ADMIN_ONLY');
    return xml.length > MOST_CHARACTERS
      ? refuse('PROCESS_TOO_LARGE', { most: figure(MOST_CHARACTERS, actor.language) }, 'xml')
      : undefined;
  }

  /** What is wrong with the file, and what it needs of this service. Refuses PROCESS_TOO_COMPLEX. */
  async check({ authorityId }: Actor, xml: string): Promise<CheckedProcess | RefusalValue> {
    const rows = await this.reader.rows(authorityId, newestDecisions(authorityId));
    return checkProcess(xml, new Map(rows.map(({ decision, file_id }) => [decision, file_id])));
  }

  async run(
    actor: Actor,
    commandId: string,
    request: DeployRequest,
  ): Promise<{ readonly answer: DeployAnswer } | CheckedProcess | RefusalValue> {
    const refused = await this.mayCheck(actor, request.xml);
    if (refused) return refused;
    const note = request.note.trim();
    if (note === '') return refuse('PROCESS_NOTE_MISSING', undefined, 'note');
    if (note.length > MOST_NOTE_CHARACTERS) {
      return refuse('PROCESS_NOTE_TOO_LONG', { most: figure(MOST_NOTE_CHARACTERS, actor.language) }, 'note');
    }
    const checked = await this.check(actor, request.xml);
    if (isRefused(checked)) return checked;
    const { key, name, startsDossier, decisionFileIds } = checked;
    if (key === undefined || checked.problems.length > 0) return checked;
    if (request.key !== undefined && request.key !== key) {
      return refuse('PROCESS_OTHER_KEY', { expected: request.key, found: key }, 'xml');
    }
    const sha256 = createHash('sha256').update(request.xml).digest('hex');
    const { expectedVersion, xml } = request;
    return this.acts.run<[NewestRow], DeployAnswer>({
      commandId,
      kind: 'deployProcess',
      actor,
      content: { key, sha256, note, expectedVersion },
      load: () => [newestVersion(actor, key)],
      decide: (context) =>
        decide(context, actor, {
          key,
          name: name ?? key,
          sha256,
          xml,
          note,
          expectedVersion,
          startsDossier,
          decisionFileIds,
        }),
    });
  }
}

function figure(count: number, language: Language): string {
  return count.toLocaleString(language);
}

interface NewVersion {
  readonly key: string;
  readonly name: string;
  readonly sha256: string;
  readonly xml: string;
  readonly note: string;
  readonly expectedVersion: number;
  readonly startsDossier: boolean;
  readonly decisionFileIds: readonly string[];
}

function decide(
  { rows: [[newest]], now, newId }: ActContext<[NewestRow]>,
  actor: Actor,
  made: NewVersion,
): Decision<DeployAnswer> | RefusalValue {
  if (newest?.administers !== true) return refuse('PROCESS_ADMIN_ONLY');
  if (newest.sha256 === made.sha256) {
    return refuse('PROCESS_SAME_FILE', { version: String(newest.version) }, 'xml');
  }
  if (newest.version !== made.expectedVersion) return refuse('PROCESS_CHANGED');
  const id = newId();
  const version = newest.version + 1;
  return {
    writes: [insertVersion(actor, id, version, made, now), takeIntoUse(actor.authorityId, made.key, id)],
    audit: {
      act: 'deployProcess',
      subjectKind: 'PROCESS',
      subjectId: id,
      detail: { key: made.key, version, sha256: made.sha256 },
    },
    answer: { id },
  };
}

/** Of two who deploy at once the second waits for the first, finds the number taken and changes nothing. */
function insertVersion(
  { authorityId, personId }: Actor,
  id: string,
  version: number,
  { key, name, sha256, xml, note, startsDossier, decisionFileIds }: NewVersion,
  now: string,
): Statement {
  return {
    name: 'workflow.deployVersion',
    text: `
      insert into process_definition (authority_id, id, key, version, sha256, name, xml, deployed_at, deployed_by, note,
        starts_dossier, decision_file_ids)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::uuid[])
      on conflict (authority_id, key, version) do nothing`,
    values: [
      authorityId,
      id,
      key,
      version,
      sha256,
      name,
      xml,
      now,
      personId,
      note,
      startsDossier,
      decisionFileIds,
    ],
    mustChange: 'PROCESS_CHANGED',
  };
}
