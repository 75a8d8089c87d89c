/** That something has changed which the reader may see: ids, never content. */
export interface Changes {
  /** Subjects that the reader may read: dossiers, rounds, documents … */
  readonly subjectIds: readonly string[];
  /** The reader's list of work. */
  readonly inbox: boolean;
  /** The reader's notices. */
  readonly notices: boolean;
  /** Anything may have changed: messages were missed, or the business clock was moved. */
  readonly everything: boolean;
}

/** With more changed subjects than this, telling them one by one is worth nothing. */
const MOST_SUBJECTS = 100;

export const NO_CHANGES: Changes = { subjectIds: [], inbox: false, notices: false, everything: false };
export const EVERYTHING: Changes = { ...NO_CHANGES, everything: true };

/** Two tellings as one. */
export function both(one: Changes, other: Changes): Changes {
  const subjectIds = [...new Set([...one.subjectIds, ...other.subjectIds])];
  const everything = one.everything || other.everything || subjectIds.length > MOST_SUBJECTS;
  return {
    subjectIds: everything ? [] : subjectIds,
    inbox: one.inbox || other.inbox,
    notices: one.notices || other.notices,
    everything,
  };
}

export function isNothing({ subjectIds, inbox, notices, everything }: Changes): boolean {
  return subjectIds.length === 0 && !inbox && !notices && !everything;
}
