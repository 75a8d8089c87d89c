import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import {
  decisionFiles,
  insertDecisionFile,
  newestFile,
  type DecisionFileRow,
  type NewestFileRow,
} from './decision.queries.js';
import { DeployProcess } from './deploy-process.js';
import { parseDecisionsApart } from './parse-apart.js';
import type { CheckedProcess } from './check-process.js';

/**
 * An administrator of the Office deploys a file of decision tables: new processes, and new versions of old ones, ask it from then on.
 * Gives what is wrong with the file where it has problems.
 * Refuses PROCESS_ADMIN_ONLY, PROCESS_TOO_LARGE, PROCESS_TOO_COMPLEX, PROCESS_NOTE_MISSING, PROCESS_SAME_FILE, PROCESS_CHANGED.
 */
@Injectable()
export class DeployDecisions {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly processes: DeployProcess,
  ) {}

  /** All files, for administrators; one statement. */
  all(actor: Actor): Promise<DecisionFileRow[]> {
    return this.reader.rows(actor.authorityId, decisionFiles(actor));
  }

  async run(
    actor: Actor,
    commandId: string,
    { xml, note: given }: { readonly xml: string; readonly note: string },
  ): Promise<{ readonly id: string } | CheckedProcess | RefusalValue> {
    const refused = await this.processes.mayCheck(actor, xml);
    if (refused) return refused;
    const note = given.trim().slice(0, 1_000);
    if (note === '') return refuse('PROCESS_NOTE_MISSING', undefined, 'note');
    const read = await parseDecisionsApart(xml);
    if (isRefused(read)) return read;
    const { decisions, problems, warnings } = read;
    const tables = Object.values(decisions ?? {});
    const [first] = tables;
    if (!first)
      return {
        key: undefined,
        name: undefined,
        startsDossier: false,
        decisionFileIds: [],
        problems,
        warnings,
      };
    const sha256 = createHash('sha256').update(xml).digest('hex');
    const result = await this.acts.run<[NewestFileRow], { id: string }>({
      commandId,
      kind: 'deployDecisions',
      actor,
      content: { sha256, note },
      load: () => [newestFile(actor, first.id)],
      decide: ({ rows: [[newest]], now, newId }) => {
        if (newest?.administers !== true) return refuse('PROCESS_ADMIN_ONLY');
        if (newest.sha256 === sha256) {
          return refuse('PROCESS_SAME_FILE', { version: String(newest.version) }, 'xml');
        }
        const id = newId();
        const { authorityId, personId } = actor;
        return {
          writes: [
            insertDecisionFile({
              authorityId,
              id,
              decisionIds: tables.map((table) => table.id),
              name: first.name ?? first.id,
              version: newest.version + 1,
              sha256,
              xml,
              note,
              personId,
              now,
            }),
          ],
          audit: {
            act: 'deployDecisions',
            subjectKind: 'PROCESS',
            subjectId: id,
            detail: { decision: first.id, version: newest.version + 1, sha256 },
          },
          answer: { id },
        };
      },
    });
    return isRefused(result) ? result : result.answer;
  }
}
