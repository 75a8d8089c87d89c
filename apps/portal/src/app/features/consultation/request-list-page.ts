import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { SessionStore } from '../../data/session';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import { participantLook } from './participant-look';
import { COMMENT_REQUESTS, REQUEST_COUNTS, type RequestRow } from './requests.operations';

const PAGE = 50;

const VIEWS = ['chua-tra-loi', 'da-tra-loi', 'cho-cong-van'] as const;
const FILTERS = {
  'chua-tra-loi': { answered: false },
  'da-tra-loi': { answered: true },
  'cho-cong-van': { awaitingLetter: true },
} as const;

/** The rounds in which the person's unit is asked; those who lead find their own dossiers beside. */
@Component({
  selector: 'ts-request-list-page',
  imports: [RouterLink, Chip, Due, EmptyState, ErrorState, ListKeys, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './request-list-page.html',
  styleUrl: './request-list-page.css',
})
export class RequestListPage {
  /** "da-tra-loi" shows what was answered, "cho-cong-van" what still needs the unit's letter. */
  readonly xem = input<string>();
  private readonly session = inject(SessionStore);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly look = participantLook;

  protected readonly view = computed(() => VIEWS.find((view) => view === this.xem()) ?? 'chua-tra-loi');
  protected readonly wanted = linkedSignal({ source: this.view, computation: () => PAGE });
  protected readonly list = live(COMMENT_REQUESTS, () => ({
    ...FILTERS[this.view()],
    first: this.wanted(),
  }));
  private readonly counted = live(REQUEST_COUNTS, () => ({}));
  /** Counted up to the fifty that one page holds. */
  protected readonly counts = computed(() => {
    const data = this.counted.data();
    return (
      data && {
        waiting: data.waiting.edges.length,
        letters: data.letters.edges.length,
        ours: data.ours.total,
      }
    );
  });
  protected readonly rows = computed(
    () => this.list.data()?.commentRequests.edges.map((edge) => edge.node) ?? [],
  );
  protected readonly more = computed(() => this.list.data()?.commentRequests.pageInfo.hasNextPage ?? false);
  protected readonly leads = computed(() => this.session.menu().includes('DOSSIERS'));
  protected readonly title = computed(() => {
    const menu = this.t().shell.menu;
    return this.session.audience() === 'RECIPIENT' ? menu.CONSULTATIONS_ASKED : menu.CONSULTATIONS;
  });

  constructor() {
    pageHead(() => ({ title: this.title() }));
  }

  protected subject(row: RequestRow): string {
    const [first] = row.dossiers;
    if (!first) return '';
    const extra =
      row.dossiers.length > 1 ? ` (${this.t().consultation.list.drafts(row.dossiers.length)})` : '';
    return `${subjectAfter(this.words.of('docType', first.docType), first.subject)}${extra}`;
  }
}
