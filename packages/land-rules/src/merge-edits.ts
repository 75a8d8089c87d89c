/** A field of a report as it is kept: `version` rises with every change of it, 0 where nothing was ever written. */
export interface KeptField {
  readonly key: string;
  readonly version: number;
  /** What stands in it, compared as a whole. */
  readonly content: string;
}

/** What a person wants to stand in a field, and the version that was on the screen when it was typed. */
export interface FieldEdit {
  readonly key: string;
  readonly seen: number;
  readonly content: string;
}

export interface MergedEdits {
  /** To be written, each with the version that it gets. */
  readonly writes: readonly (FieldEdit & { readonly version: number })[];
  /** Fields that somebody else changed meanwhile to something else: left as they are, to be explained. */
  readonly conflicts: readonly FieldEdit[];
}

/**
 * Merges the edits of one person into what others wrote meanwhile, field by field: different fields never disturb each
 * other, the same text typed twice is no conflict, and of two different ones the later person is asked.
 */
export function mergeEdits(kept: readonly KeptField[], edits: readonly FieldEdit[]): MergedEdits {
  const byKey = new Map(kept.map((field) => [field.key, field]));
  const writes: (FieldEdit & { version: number })[] = [];
  const conflicts: FieldEdit[] = [];
  for (const edit of edits) {
    const field = byKey.get(edit.key);
    const version = field?.version ?? 0;
    if (field?.content === edit.content) continue;
    if (version === edit.seen) writes.push({ ...edit, version: version + 1 });
    else conflicts.push(edit);
  }
  return { writes, conflicts };
}
