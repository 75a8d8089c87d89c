import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { LEADER_DESK } from './leader-desk.operations';
import { PaperCard } from './paper-card';

/** Trình ký: what waits for the leader's answer or signature, each with what is needed to decide. */
@Component({
  selector: 'ts-leader-desk-page',
  imports: [RouterLink, EmptyState, ErrorState, PaperCard, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page desk">
      <h1 class="title lg">{{ t().shell.menu.LEADER_DESK }}</h1>
      @if (query.failed()) {
        <ts-error-state [what]="t().desks.leader.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton [rows]="5" />
      } @else {
        @if (total() > 0) {
          <p class="muted small">{{ t().desks.leader.waiting(total()) }}</p>
        }
        <ol class="papers">
          @for (paper of papers(); track paper.id) {
            <li>
              <ts-paper-card
                [paper]="paper"
                [opened]="paper.id === viec()"
                (toggled)="open(paper.id === viec() ? undefined : paper.id)"
              />
            </li>
          } @empty {
            <li>
              <ts-empty
                icon="pen-line"
                [heading]="t().desks.leader.empty"
                [hint]="t().desks.leader.emptyHint"
              />
            </li>
          }
        </ol>
        <div class="row wrap">
          @if (sau()) {
            <a class="btn out" [routerLink]="[]">{{ t().desks.leader.first }}</a>
          }
          @if (next(); as after) {
            <a class="btn out" [routerLink]="[]" [queryParams]="{ sau: after }">{{ t().common.loadMore }}</a>
          }
        </div>
      }
    </div>
  `,
  styles: `
    .desk {
      max-width: 1040px;
    }
    .papers {
      display: flex;
      flex-direction: column;
      gap: 16px;
      margin: 14px 0 16px;
    }
  `,
})
export class LeaderDeskPage {
  /** The paper that is being answered, and where the page begins: both in the address. */
  readonly viec = input<string>();
  readonly sau = input<string>();

  private readonly router = inject(Router);
  protected readonly t = inject(Language).t;
  protected readonly query = live(LEADER_DESK, () => ({ after: this.sau() ?? null }), { hears: 'any' });
  private readonly page = computed(() => this.query.data()?.leaderDesk);
  protected readonly papers = computed(() => this.page()?.edges.map(({ node }) => node) ?? []);
  protected readonly total = computed(() => this.page()?.total ?? 0);
  protected readonly next = computed(() => {
    const info = this.page()?.pageInfo;
    return info?.hasNextPage ? info.endCursor : undefined;
  });

  constructor() {
    pageHead(() => ({ title: this.t().shell.menu.LEADER_DESK }));
  }

  protected open(id: string | undefined): void {
    const queryParams = { viec: id ?? null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
