import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import type { FileSubject } from '../../platform/storage/file-access-policy.js';
import { factsAbout } from './access.queries.js';
import { mayManage, mayRead, type AccessFact } from './domain/may-read.js';

/** Causes of facts that let in to a dossier by name: of a restricted one, or by a grant of support. */
const LET_IN_BY_NAME: readonly string[] = ['NAMED', 'SUPPORT'];

interface FactOfSubject extends AccessFact {
  readonly cause: string;
  readonly withheld: boolean;
}

/** Answers from the access facts of one subject; lists use `visibleSubjects` instead. */
@Injectable()
export class AccessPolicy {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** Whether the actor may see the content of a subject. */
  async mayRead(actor: Actor, subjectId: string): Promise<boolean> {
    return mayRead(actor, subjectId, await this.#facts(actor, subjectId), this.clock.now());
  }

  /** Whether the actor manages a subject. */
  async mayManage(actor: Actor, subjectId: string): Promise<boolean> {
    return mayManage(actor, subjectId, await this.#facts(actor, subjectId), this.clock.now());
  }

  /**
   * Whether the facts about what a file belongs to let the actor read the file. A file that belongs to one unit's
   * answer is for that unit and for whoever manages the subject.
   */
  async mayReadFile(actor: Actor, file: FileSubject): Promise<boolean> {
    if (file.subjectId === undefined) return false;
    if (file.onlyUnitId === undefined) return this.mayRead(actor, file.subjectId);
    const facts = await this.#facts(actor, file.subjectId);
    const now = this.clock.now();
    if (mayManage(actor, file.subjectId, facts, now)) return true;
    // The working paper of a dossier is for whoever was let in to it by name as well.
    const byName = facts.filter(({ cause }) => LET_IN_BY_NAME.includes(cause));
    if (file.subjectKind === 'DOSSIER' && mayRead(actor, file.subjectId, byName, now)) return true;
    if (!actor.principals.includes(file.onlyUnitId)) return false;
    // What is restricted is withheld from the unit of the file as well, but for those of it who are let in.
    return !facts.some(({ withheld }) => withheld) || mayRead(actor, file.subjectId, facts, now);
  }

  async #facts(actor: Actor, subjectId: string): Promise<FactOfSubject[]> {
    if (!isId(subjectId)) return [];
    const rows = await this.reader.rows(
      actor.authorityId,
      factsAbout(actor.authorityId, subjectId, actor.principals),
    );
    return rows.map((row) => ({
      subjectId: row.subject_id,
      principalId: row.principal_id,
      class: row.class,
      validTo: row.valid_to,
      withheld: row.withheld,
      cause: row.cause,
    }));
  }
}
