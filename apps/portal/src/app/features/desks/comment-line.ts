import type { Messages } from '../../ui/i18n/vi';
import type { PaperDossier } from './leader-desk.operations';

type Counts = NonNullable<PaperDossier['comments']>;

/** The comments of a round in one line of counts; what nobody said is left out. */
export function commentLine(counts: Counts, t: Messages['desks']['leader']['comments']): string {
  const answered = counts.agreed + counts.agreedWithComments + counts.disagreed + counts.notConcerned;
  const stances = [
    counts.agreed > 0 ? t.agreed(counts.agreed) : '',
    counts.agreedWithComments > 0 ? t.agreedWithComments(counts.agreedWithComments) : '',
    counts.disagreed > 0 ? t.disagreed(counts.disagreed) : '',
    counts.notConcerned > 0 ? t.notConcerned(counts.notConcerned) : '',
  ].filter(Boolean);
  const said = [t.answered(counts.round, answered, counts.asked), ...stances].join('; ');
  return counts.comments > 0
    ? `${said}. ${t.replies(counts.comments, counts.accepted, counts.explained)}`
    : said;
}
