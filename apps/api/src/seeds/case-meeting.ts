import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { sessionAgenda, sessionNotice } from '@thong-suot/document-forms';
import type { RecordMeetingRequest } from '../modules/meetings/index.js';

/** What of a tenant the session of the demonstration is recorded with. */
export interface MeetingParts {
  /** The dossier of a point of the agenda, where one has been begun. */
  dossier(item: number): string | undefined;
  /** What the session gave, where that has been given. */
  readonly sourceId: string | undefined;
}

/** The session of the founding case, as the act of the Office takes it. */
export function caseMeeting({ dossier, sourceId }: MeetingParts): RecordMeetingRequest {
  const { name, heldOn, place, chair, attendance } = FOUNDING_CASE.session;
  const { subject, opening, closing, recipients } = sessionNotice;
  const quotes = new Map(FOUNDING_CASE.dossiers.map(({ item, quote }) => [item, quote]));
  return {
    name,
    heldOn,
    place,
    chair,
    attendance,
    items: sessionAgenda.map((title, index) => ({
      title,
      conclusion: quotes.get(index + 1),
      dossierId: dossier(index + 1),
    })),
    sourceId,
    notice: { subject, opening, closing, recipients },
    isSample: true,
  };
}
