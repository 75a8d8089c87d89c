import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { ReplyKind } from '@generated/gql/graphql';
import { civilTimeOf } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { keepDraft } from '../../data/draft-keeper';
import { live } from '../../data/live';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Crumbs } from '../../ui/crumbs';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { placeAnchor } from '../../ui/paper/place';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { SUBMIT_FOR_EXAMINATION } from '../dossiers/dossier-acts.operations';
import { byPlace } from './by-place';
import { CommentRow } from './comment-row';
import { REPLY_TO_COMMENT } from './round-acts.operations';
import { CONSOLIDATION, type ConsolidatedComment } from './rounds.operations';

const VIEWS = ['dieu', 'don-vi', 'chua-tra-loi'] as const;

/** What was typed and not yet saved, by comment. */
export interface ReplyDraft {
  /** Undefined until somebody chooses: nothing is taken in by haste. */
  readonly kind: ReplyKind | undefined;
  readonly text: string;
}

/** Tổng hợp, tiếp thu, giải trình: a reply to each comment, by place or by unit. */
@Component({
  selector: 'ts-consolidation-page',
  imports: [MatIcon, RouterLink, CommentRow, Crumbs, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './consolidation-page.html',
  styleUrl: './consolidation-page.css',
})
export class ConsolidationPage {
  readonly id = input.required<string>();
  readonly roundId = input.required<string>();
  /** The chosen view, in the address. */
  readonly xem = input<string>();

  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly anchor = placeAnchor;
  protected readonly views = VIEWS;

  protected readonly query = live(CONSOLIDATION, () => ({ id: this.roundId(), dossierId: this.id() }));
  protected readonly round = computed(() => this.query.data()?.round);
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  protected readonly view = computed(() => VIEWS.find((view) => view === this.xem()) ?? 'dieu');
  protected readonly comments = computed(
    () => this.round()?.comments.filter((comment) => comment.dossierId === this.id()) ?? [],
  );
  private readonly places = computed(
    () => this.round()?.dossiers.find((each) => each.dossierId === this.id())?.draft.places ?? [],
  );
  protected readonly unreplied = computed(() => this.comments().filter((comment) => !comment.reply));
  protected readonly unitCount = computed(
    () => new Set(this.comments().map((comment) => comment.unit.id)).size,
  );
  protected readonly index = computed(() => byPlace(this.comments(), this.places()));
  protected readonly groups = computed(() => {
    const view = this.view();
    if (view === 'don-vi') {
      const units = Map.groupBy(this.comments(), (comment) => comment.unit.name);
      return [...units].map(([name, comments]) => ({ key: name, name, heading: '', comments }));
    }
    const shown = view === 'chua-tra-loi' ? byPlace(this.unreplied(), this.places()) : this.index();
    return shown
      .filter((group) => group.comments.length > 0)
      .map((group) => ({
        key: group.place ?? '',
        name: group.place ?? this.t().consultation.consolidation.general,
        heading: group.heading,
        comments: group.comments,
      }));
  });
  protected readonly canReply = computed(
    () => this.round()?.allowedActs.includes('REPLY_TO_COMMENTS') ?? false,
  );
  protected readonly canSubmit = computed(
    () => this.dossier()?.allowedActs.includes('SUBMIT_FOR_EXAMINATION') ?? false,
  );
  protected readonly canEnd = computed(() => this.round()?.allowedActs.includes('END_ROUND') ?? false);
  protected readonly canAddDraft = computed(() => this.dossier()?.allowedActs.includes('ADD_DRAFT') ?? false);
  /** Something was taken in, yet the draft is still the one that was sent out. */
  protected readonly unchanged = computed(() => {
    const taken = this.comments().filter((each) => each.reply && each.reply.kind !== 'EXPLAINED').length;
    const sent = this.round()?.dossiers.find((each) => each.dossierId === this.id())?.draft.number ?? 0;
    const now = this.dossier()?.currentDraft?.number ?? 0;
    return this.canSubmit() && taken > 0 && now <= sent
      ? this.t().consultation.consolidation.unchanged(taken, now + 1)
      : '';
  });
  protected readonly table = computed(() =>
    this.dossier()?.relatedFiles.find((file) => file.kind.toUpperCase().includes('COMMENT_TABLE')),
  );
  protected readonly lede = computed(() => {
    const t = this.t().consultation.consolidation;
    const round = this.round();
    if (!round) return '';
    return round.endedAt ? t.after(timeAndDate(round.endedAt)) : t.before(timeAndDate(round.dueAt));
  });
  protected readonly say = computed(() => {
    const t = this.t().consultation.consolidation;
    const all = this.comments().length;
    if (all === 0) return t.noComments;
    return this.unreplied().length > 0 ? t.left(this.unreplied().length, all) : t.allDone(all);
  });
  protected readonly part = computed(() => {
    const all = this.comments().length;
    return all === 0 ? 100 : ((all - this.unreplied().length) / all) * 100;
  });
  protected readonly tally = computed(() => {
    const count = (kind: ReplyKind): number =>
      this.comments().filter((each) => each.reply?.kind === kind).length;
    const [accepted, partly, explained] = [count('ACCEPTED'), count('PARTLY_ACCEPTED'), count('EXPLAINED')];
    return this.t().consultation.consolidation.done(
      accepted + partly + explained,
      accepted,
      partly,
      explained,
    );
  });

  /** The comment being answered: the first one without a reply until somebody chooses another. */
  protected readonly editing = linkedSignal<string | undefined, string | undefined>({
    source: () =>
      this.groups()
        .flatMap((group) => group.comments)
        .find((comment) => !comment.reply)?.id,
    computation: (first, before) => before?.value ?? first,
  });
  protected readonly drafts = signal<Readonly<Record<string, ReplyDraft>>>({});
  protected readonly kept = keepDraft(() => `replies:${this.roundId()}:${this.id()}`, this.drafts);
  protected readonly savedAt = computed(() => {
    const at = this.kept.savedAt();
    return at ? this.t().common.draftKept(civilTimeOf(at)) : '';
  });
  protected readonly busy = signal(false);

  constructor() {
    pageHead(() => ({ title: this.t().consultation.consolidation.title, back: ['/du-thao', this.id()] }));
  }

  protected viewLabel(view: (typeof VIEWS)[number]): { words: string; count: number | undefined } {
    const t = this.t().consultation.consolidation;
    if (view === 'dieu') return { words: t.byPlace, count: undefined };
    if (view === 'don-vi') return { words: t.byUnit, count: this.unitCount() };
    return { words: t.open, count: this.unreplied().length };
  }

  protected draftOf(comment: ConsolidatedComment): ReplyDraft {
    const typed = this.drafts()[comment.id];
    if (typed) return typed;
    return comment.reply
      ? { kind: comment.reply.kind, text: comment.reply.text }
      : { kind: undefined, text: '' };
  }

  protected type(comment: ConsolidatedComment, change: Partial<ReplyDraft>): void {
    this.drafts.update((drafts) => ({ ...drafts, [comment.id]: { ...this.draftOf(comment), ...change } }));
  }

  protected async reply(comment: ConsolidatedComment): Promise<void> {
    const { kind, text } = this.draftOf(comment);
    if (kind === undefined) return;
    await whileBusy(this.busy, async () => {
      const order = this.groups().flatMap((group) => group.comments);
      const outcome = await this.acts.run(REPLY_TO_COMMENT, {
        commentId: comment.id,
        kind,
        text: text.trim(),
        expectedVersion: comment.version,
      });
      if (!(await this.report.tell(outcome))) return;
      this.drafts.update(({ [comment.id]: _sent, ...rest }) => rest);
      const at = order.findIndex((each) => each.id === comment.id);
      const next = [...order.slice(at + 1), ...order.slice(0, at)].find((each) => !each.reply);
      this.editing.set(next?.id);
    });
  }

  protected goTo(event: Event, place: string | null): void {
    event.preventDefault();
    document.getElementById(placeAnchor(place ?? ''))?.scrollIntoView({ block: 'start', behavior: 'smooth' });
  }

  protected async submitForExamination(): Promise<void> {
    const dossier = this.dossier();
    if (!dossier) return;
    // Where others may travel along, that is chosen on a page of its own.
    if (dossier.mayTravelWith.length > 0)
      return void (await this.router.navigate(['/du-thao', dossier.id, 'trinh-lanh-dao-phong']));
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(SUBMIT_FOR_EXAMINATION, {
        dossierId: dossier.id,
        expectedVersion: dossier.version,
      });
      if (!(await this.report.tell(outcome, this.t().dossier.done.submitForExamination))) return;
      await this.router.navigate(['/du-thao', dossier.id]);
    });
  }
}
