import {
  evaluateDecision,
  parse,
  parseDecisions,
  type Decisions,
  type Definition,
  type StepContext,
} from '@thong-suot/workflow-engine';
import type { TenantReader } from '../../../platform/database/tenant-reader.js';
import { StartRefused } from './start-refused.js';

/** A deployed version of a process. */
export interface DeployedProcess {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly xml: string;
  readonly definition: Definition;
  /** Makes the decisions that its process asks for; absent where it asks for none. */
  readonly decide?: NonNullable<StepContext['decide']>;
}

interface DefinitionRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly xml: string;
  readonly sha256: string;
  readonly decision_files: readonly string[];
}

/**
 * Deployed processes, read once: a version never changes. Definitions are parsed again from their XML in each process
 * (20 ms) instead of being stored, so that a new engine reads them in its own shape; equal files share one.
 */
export class Definitions {
  readonly #byId = new Map<string, Promise<DeployedProcess>>();
  readonly #parsed = new Map<string, Promise<Definition>>();

  constructor(private readonly reader: Pick<TenantReader, 'one'>) {}

  /** The version by its id; throws when the tenant has none. */
  byId(authorityId: string, id: string): Promise<DeployedProcess> {
    const key = `${authorityId}/${id}`;
    const known = this.#byId.get(key);
    if (known) return known;
    const read = this.#read(authorityId, id).catch((error: unknown) => {
      this.#byId.delete(key);
      throw error;
    });
    this.#byId.set(key, read);
    return read;
  }

  /** The version that new work of a process follows; throws when it is not deployed in the tenant. */
  async newest(authorityId: string, key: string): Promise<DeployedProcess> {
    const row = await this.reader.one<{ id: string }>(authorityId, {
      name: 'workflow.newest_definition',
      text: `select definition_id as id from process_use where authority_id = $1 and key = $2`,
      values: [authorityId, key],
    });
    if (!row) throw new StartRefused(key, 'NOT_DEPLOYED');
    return this.byId(authorityId, row.id);
  }

  async #read(authorityId: string, id: string): Promise<DeployedProcess> {
    const row = await this.reader.one<DefinitionRow>(authorityId, {
      name: 'workflow.definition',
      text: `select d.id, d.key, d.version, d.name, d.xml, d.sha256, array(
          select f.xml from decision_file f
          where f.authority_id = $1 and f.id = any (d.decision_file_ids)) as decision_files
        from process_definition d where d.authority_id = $1 and d.id = $2`,
      values: [authorityId, id],
    });
    if (!row) throw new Error(`no process definition ${id} in tenant ${authorityId}`);
    const { sha256, decision_files: files, ...deployed } = row;
    const definition = await this.#parse(sha256, row.xml);
    return files.length === 0
      ? { ...deployed, definition }
      : { ...deployed, definition, decide: await decider(files) };
  }

  #parse(sha256: string, xml: string): Promise<Definition> {
    const known = this.#parsed.get(sha256);
    if (known) return known;
    const parsed = parse(xml).then(({ definition, problems }) => {
      if (!definition) throw new Error(`a deployed process cannot be read: ${problems[0]?.message ?? ''}`);
      return definition;
    });
    this.#parsed.set(sha256, parsed);
    return parsed;
  }
}

/** What the tables of these files decide; of two that hold the same decision the last one counts. */
async function decider(files: readonly string[]): Promise<NonNullable<StepContext['decide']>> {
  let all: Decisions = {};
  for (const xml of files) {
    const { decisions, problems } = await parseDecisions(xml);
    if (!decisions) throw new Error(`deployed decisions cannot be read: ${problems[0]?.message ?? ''}`);
    all = { ...all, ...decisions };
  }
  return (decision, variables) => evaluateDecision(all, decision, variables);
}
