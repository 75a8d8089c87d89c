/**
 * The words of one refusal in both languages: what is not done, why, what to do next.
 * A place is written `{name}`; both languages name the same places.
 */
export interface RefusalWords {
  readonly vi: string;
  readonly en: string;
}

export type RefusalTable = Readonly<Record<string, RefusalWords>>;
