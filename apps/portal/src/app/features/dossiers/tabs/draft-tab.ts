import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { live } from '../../../data/live';
import { ChangedText } from '../../../ui/changed-text';
import { Language } from '../../../ui/i18n/language';
import { Paper } from '../../../ui/paper/paper';
import { placeAnchor } from '../../../ui/paper/place';
import { EmptyState } from '../../../ui/state/empty-state';
import { ErrorState } from '../../../ui/state/error-state';
import { Skeleton } from '../../../ui/state/skeleton';
import { timeAndDate } from '../../../ui/time/moments';
import { Words } from '../../../ui/words';
import { RoundUnits } from '../../consultation/round-units';
import { StanceChip } from '../../consultation/stance-chip';
import { DOSSIER_DRAFTS } from '../drafts.operations';
import { inTextOrder, placeMarks } from './comments-in-text';

/** Dự thảo: the text as paper; on wide screens the comments on it stand beside, numbered and marked in the text. */
@Component({
  selector: 'ts-draft-tab',
  imports: [MatIcon, ChangedText, EmptyState, ErrorState, Paper, RoundUnits, Skeleton, StanceChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './draft-tab.html',
  styleUrl: './draft-tab.css',
})
export class DraftTab {
  readonly dossierId = input.required<string>();
  /** A sample document says so at its head, on the screen as in the file. */
  readonly sample = input(false);
  /** Opens on what has changed since the draft before, for those who check again. */
  readonly compared = input(false);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(DOSSIER_DRAFTS, () => ({ id: this.dossierId() }), { poll: false });
  protected readonly anchor = placeAnchor;

  protected readonly drafts = computed(() =>
    (this.query.data()?.dossier?.drafts ?? []).toSorted((a, b) => b.number - a.number),
  );
  protected readonly chosen = linkedSignal(() => this.drafts()[0]?.id);
  protected readonly draft = computed(() => this.drafts().find((draft) => draft.id === this.chosen()));
  protected readonly made = computed(() => {
    const draft = this.draft();
    return draft
      ? this.t().dossier.draft.made(timeAndDate(draft.createdAt), draft.createdBy.displayName)
      : '';
  });
  private readonly before = computed(() => {
    const number = this.draft()?.number ?? 0;
    return this.drafts().find((draft) => draft.number === number - 1);
  });
  protected readonly earlier = computed(() => this.before()?.number);
  protected readonly comparing = linkedSignal(() => this.compared() && this.earlier() !== undefined);
  protected readonly comparison = computed(() => {
    const before = this.before();
    const draft = this.draft();
    if (!this.comparing() || !before || !draft) return undefined;
    const texts = (each: typeof draft): string[] => each.paragraphs.map((paragraph) => paragraph.text);
    return { before: texts(before), after: texts(draft) };
  });

  /** Comments of the round in which this draft was sent, numbered in the order of the text. */
  protected readonly comments = computed(() => {
    const draft = this.draft();
    const comments = (this.query.data()?.dossier?.rounds ?? [])
      .filter((round) => round.dossiers.some((sent) => sent.draft.id === draft?.id))
      .flatMap((round) => round.comments.filter((comment) => comment.dossierId === this.dossierId()));
    return inTextOrder(comments, draft?.paragraphs ?? []);
  });
  protected readonly marks = computed(() =>
    placeMarks(this.comments()).map(({ place, label }) => ({
      place,
      label,
      words: this.t().dossier.draft.toComment(label, place),
    })),
  );
  protected readonly commentsTitle = computed(() => {
    const comments = this.comments();
    return this.t().dossier.draft.comments(
      comments.length,
      new Set(comments.map((each) => each.unit.id)).size,
    );
  });

  protected showPlace(event: Event, place: string): void {
    event.preventDefault();
    this.point(document.getElementById(placeAnchor(place)));
  }

  /** The first comment on a place whose mark was pressed. */
  protected showComment(place: string): void {
    const comment = this.comments().find((each) => each.marked === place);
    const card = comment && document.getElementById(`comment-${comment.number}`);
    card?.focus({ preventScroll: true });
    this.point(card ?? null);
  }

  private point(target: HTMLElement | null): void {
    target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    target?.classList.add('hot');
    setTimeout(() => target?.classList.remove('hot'), 2000);
  }
}
