/** What a paragraph is in the anatomy of an administrative document (Decree 30/2020, Annex I). */
export type ParagraphStyle =
  | 'header'
  | 'title'
  | 'subject'
  | 'authority'
  | 'basis'
  | 'opening'
  | 'section'
  | 'article'
  | 'clause'
  | 'point'
  | 'body'
  | 'recipients'
  | 'signature';

/** A paragraph of a draft; `place` is the name by which a comment points to it. */
export interface DraftParagraph {
  readonly index: number;
  readonly place: string | null;
  readonly heading: string | null;
  readonly text: string;
  readonly style: ParagraphStyle;
}

/** A place that can be commented on. */
export interface DraftPlace {
  readonly place: string;
  readonly heading: string | null;
}
