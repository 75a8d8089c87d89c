/** What a unit says to one draft. */
export const stances = ['AGREED', 'AGREED_WITH_COMMENTS', 'DISAGREED', 'NOT_CONCERNED'] as const;
export type Stance = (typeof stances)[number];

/** How the lead answers one comment. */
export const replyKinds = ['ACCEPTED', 'PARTLY_ACCEPTED', 'EXPLAINED'] as const;
export type ReplyKind = (typeof replyKinds)[number];

/** A stance that is nothing without a comment: what is missing, or why not. */
export function needsComments(stance: Stance): boolean {
  return stance === 'AGREED_WITH_COMMENTS' || stance === 'DISAGREED';
}
