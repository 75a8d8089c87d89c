import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  input,
  linkedSignal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { Stage } from '@generated/gql/graphql';
import { formatFigure } from '@thong-suot/administration';
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
import { DOSSIER_LIST, type DossierRow } from './dossier.operations';
import { RestrictedMark } from '../restriction/restricted-mark';
import { ReturnedMark } from './returned-mark';
import { subjectAfter } from './subject-after';
import { stateLook } from './state-tone';

const STAGES: readonly Stage[] = ['DRAFT', 'COMMENTING', 'SUBMITTED', 'ISSUED'];
const PAGE = 50;
const ASK_AFTER_MS = 350;

/** Dự thảo, trình ký: every dossier that the person may see; searched without marks. */
@Component({
  selector: 'ts-dossier-list-page',
  imports: [
    MatIcon,
    RouterLink,
    Chip,
    Due,
    EmptyState,
    ErrorState,
    ListKeys,
    RestrictedMark,
    ReturnedMark,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dossier-list-page.html',
  styleUrl: './dossier-list-page.css',
})
export class DossierListPage {
  /** Stage and words, both in the address. */
  readonly giaiDoan = input<string>();
  readonly tim = input<string>();

  private readonly router = inject(Router);
  protected readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  protected readonly t = inject(Language).t;
  protected readonly stages = STAGES;
  protected readonly look = stateLook;

  protected readonly stage = computed(() => STAGES.find((stage) => stage === this.giaiDoan()));
  protected readonly text = computed(() => this.tim() ?? '');
  protected readonly wanted = linkedSignal({
    source: () => [this.stage(), this.text()],
    computation: () => PAGE,
  });
  protected readonly list = live(DOSSIER_LIST, () => ({
    first: this.wanted(),
    ...(this.stage() ? { stage: this.stage() } : {}),
    ...(this.text() ? { text: this.text() } : {}),
  }));
  protected readonly rows = computed(() => this.list.data()?.dossiers.edges.map((edge) => edge.node) ?? []);
  protected readonly more = computed(() => this.list.data()?.dossiers.pageInfo.hasNextPage ?? false);
  protected readonly total = computed(() => {
    const total = this.list.data()?.dossiers.total;
    if (total === undefined) return '';
    return this.t().dossier.list.total(total > 200 ? '200+' : formatFigure(total));
  });
  protected readonly filtered = computed(() => this.text() !== '' || this.stage() !== undefined);
  protected readonly drafts = computed(() => this.session.audience() === 'OFFICER');
  private asking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    pageHead(() => ({ title: this.t().dossier.list.title }));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.asking));
  }

  protected search(text: string): void {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => {
      const queryParams = { tim: text.trim() || null };
      void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
    }, ASK_AFTER_MS);
  }

  protected after(subject: string): string {
    return subjectAfter('', subject).trim();
  }

  protected holder(row: DossierRow): string {
    const holder = row.now?.holder;
    if (!holder) return '';
    return [holder.person?.displayName ?? holder.positionLabel, holder.unit.shortName]
      .filter(Boolean)
      .join(', ');
  }
}
