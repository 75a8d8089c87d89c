import { Injectable } from '@nestjs/common';
import type { Command } from '@thong-suot/workflow-engine';
import type { AccessGrant, Statement } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';

/** Kinds of what one person alone holds, in the order in which they are shown. */
export const OPEN_WORK_KINDS = ['STEP', 'INCOMING', 'DRAFT', 'FIELD'] as const;
export type OpenWorkKind = (typeof OPEN_WORK_KINDS)[number];

/** One thing that a person alone holds. It says what kind of work it is and never what is written in it. */
export interface OpenWorkRow {
  readonly id: string;
  /** What it is, apart from its content: the step, the kind of document, the field of work. */
  readonly what: string | null;
  readonly doc_type: string | null;
  readonly unit_id: string;
  readonly unit_name: string;
  /** Who of the unit may have it. */
  readonly positions: readonly string[];
  readonly since: string | null;
  readonly due_at: string | null;
  /** The running process that it is a step of. */
  readonly instance_id: string | null;
  readonly definition_id: string | null;
  readonly element_id: string | null;
  readonly work_item_key: string | null;
  /** What it is about: for the record and for grants. */
  readonly subject_kind: string;
  readonly subject_id: string;
  /** By element: who did it last in this process. */
  readonly done_by: Readonly<Record<string, string>>;
  /** A further id that passing it on needs. */
  readonly further_id: string | null;
}

/** How a thing passes to another person: decided before anything is written. */
export interface PassedOn {
  /** For the instance of the row. */
  readonly steps?: readonly Command[];
  readonly writes?: readonly Statement[];
  readonly access?: readonly AccessGrant[];
}

export interface Passing {
  readonly authorityId: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  /** The business instant and its day. */
  readonly now: string;
  readonly today: string;
  newId(): string;
}

/**
 * What a module knows of the open work of a person and how it passes on. A module registers its source in `onModuleInit`;
 * what is addressed to a post or a unit is nobody's own, stays there, and belongs to no source.
 */
export interface OpenWorkSource {
  readonly kind: OpenWorkKind;
  /** What the person alone holds on a day, at most `limit`. */
  held(of: {
    readonly authorityId: string;
    readonly personId: string;
    readonly today: string;
    readonly limit: number;
  }): Query<OpenWorkRow>;
  /** By id of a row: people who must not have it though their posts may (a different person checks). */
  excluded?(
    authorityId: string,
    rows: readonly OpenWorkRow[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  passOn(row: OpenWorkRow, passing: Passing): PassedOn;
}

@Injectable()
export class OpenWorkSources {
  readonly #sources = new Map<OpenWorkKind, OpenWorkSource>();

  /** Throws when the kind is taken. */
  register(source: OpenWorkSource): void {
    if (this.#sources.has(source.kind)) throw new Error(`open work has two sources of ${source.kind}`);
    this.#sources.set(source.kind, source);
  }

  all(): readonly OpenWorkSource[] {
    return OPEN_WORK_KINDS.flatMap((kind) => this.#sources.get(kind) ?? []);
  }
}
