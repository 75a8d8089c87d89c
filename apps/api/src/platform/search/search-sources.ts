import { Injectable } from '@nestjs/common';

/** What can be found, in the order in which results are shown. */
export const SEARCH_KINDS = ['DOSSIER', 'DOCUMENT', 'ROUND', 'ASSIGNMENT', 'MEETING', 'UNIT'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/**
 * What a module gives to be found. It sends nothing: every act says by the outbox which subjects it has changed, and the
 * relay then reads the rows of those subjects anew. A module registers its source in `onModuleInit`.
 */
export interface SearchSource {
  readonly kind: SearchKind;
  /**
   * A SELECT of the tenant `$1` with these columns, in this order (null where there is none):
   * - `id` uuid: what a hit opens;
   * - `readable_by` uuid: whoever may read this subject by the access facts finds the row; null: everybody of the tenant;
   * - `by_cause` text: only readers for this cause (an asked unit finds its round, the lead its dossier);
   * - `title` text, `number` text ("512/QĐ-UBND"), `unit_id` uuid, `doc_type` text, `state` text, `dated` timestamptz:
   *   what a hit shows; title and number are looked through;
   * - `further` text: looked through, not shown (names of units); never what a finder may not read.
   */
  readonly rows: string;
  /**
   * A SELECT of the ids whose rows a change of the subjects `$2` (uuid[]) touches, in the tenant `$1`; the subjects
   * themselves unless given.
   */
  readonly touched?: string;
}

@Injectable()
export class SearchSources {
  readonly #sources = new Map<SearchKind, SearchSource>();

  /** Throws when the kind is taken. */
  register(source: SearchSource): void {
    if (this.#sources.has(source.kind)) throw new Error(`search has two sources of ${source.kind}`);
    this.#sources.set(source.kind, source);
  }

  all(): readonly SearchSource[] {
    return [...this.#sources.values()];
  }
}
