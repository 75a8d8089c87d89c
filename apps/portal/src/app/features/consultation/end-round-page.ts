import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { Clock } from '../../data/clock';
import { live } from '../../data/live';
import { Report, whileBusy } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { END_ROUND } from './round-acts.operations';
import { ROUND_TO_END } from './rounds.operations';

const UNANSWERED = ['NOT_SEEN', 'SEEN', 'LATE_REQUESTED', 'EXTENDED', 'NO_ANSWER'];

/** Kết thúc lấy ý kiến: who will stand as "Không có ý kiến trả lời", before it is done. */
@Component({
  selector: 'ts-end-round-page',
  imports: [MatIcon, RouterLink, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page check-page">
      <h1 class="title lg">{{ t().consultation.end.title }}</h1>
      @if (query.failed()) {
        <ts-error-state [what]="t().consultation.end.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton />
      } @else if (round()) {
        @let it = round()!;
        @for (each of it.dossiers; track each.dossierId) {
          <p class="muted small">{{ each.subject }}</p>
        }
        @if (early()) {
          <p class="note near"><mat-icon class="i" svgIcon="triangle-alert" />{{ early() }}</p>
        }
        @if (undecided()) {
          <p class="note near" role="status">
            <mat-icon class="i" svgIcon="triangle-alert" />{{ undecided() }}
          </p>
        }
        <dl class="sum">
          <div>
            <dt>{{ t().consultation.end.answered }}</dt>
            <dd>
              <b>{{ it.counts.answered }}/{{ it.counts.asked }}</b>
              <small>{{ sentence() }}</small>
            </dd>
          </div>
          <div>
            <dt>{{ t().consultation.end.unanswered }}</dt>
            <dd>
              <b>{{ missing().length }}</b>
              <small>{{ consequence() }}</small>
            </dd>
          </div>
        </dl>
        @if (missing().length > 0) {
          <ol class="rc">
            @for (each of missing(); track each.index) {
              <li>
                <span class="no">{{ $index + 1 }}</span><span>{{ each.unit.name }}</span
                ><span></span>
              </li>
            }
          </ol>
        }
        <footer class="dock">
          <button type="button" class="btn" [disabled]="busy() || undecided() !== ''" (click)="endRound()">
            <mat-icon class="i" svgIcon="calendar-clock" />{{ t().consultation.end.submit }}
          </button>
          <a class="btn txt" [routerLink]="['/du-thao', id()]">{{ t().common.cancel }}</a>
          <span class="grow"></span>
          <span class="muted tiny measure">{{ t().consultation.end.irreversible }}</span>
        </footer>
      }
    </div>
  `,
})
export class EndRoundPage {
  readonly id = input.required<string>();
  readonly roundId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly t = inject(Language).t;
  protected readonly query = live(ROUND_TO_END, () => ({ id: this.roundId() }));
  protected readonly round = computed(() => this.query.data()?.round);
  protected readonly busy = signal(false);
  protected readonly missing = computed(
    () => this.round()?.participants.filter((each) => UNANSWERED.includes(each.state)) ?? [],
  );
  protected readonly consequence = computed(() => {
    const t = this.t().consultation.end;
    return this.missing().length > 0 ? t.consequence(this.missing().length) : t.complete;
  });
  protected readonly early = computed(() => {
    const round = this.round();
    if (!round || Date.parse(round.dueAt) <= Date.parse(this.clock.now()) || this.missing().length === 0)
      return '';
    return this.t().consultation.end.early(sentenceTime(round.dueAt));
  });
  /** Units whose wish to answer late has no answer yet: they come first. */
  protected readonly undecided = computed(() => {
    const units = this.missing().filter((each) => each.state === 'LATE_REQUESTED');
    const names = units.map(({ unit }) => unit.name).join(', ');
    return names === '' ? '' : this.t().consultation.end.undecided(units.length, names);
  });
  protected readonly sentence = computed(() => {
    const counts = this.round()?.counts;
    if (!counts) return '';
    return this.t().dossier.now.sentence(
      counts.agreed,
      counts.withComments,
      counts.disagreed,
      counts.unanswered,
    );
  });

  constructor() {
    leaveUnless(
      () => this.round()?.allowedActs.includes('END_ROUND'),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().consultation.end.title, back: ['/du-thao', this.id()] }));
  }

  protected async endRound(): Promise<void> {
    const round = this.round();
    if (!round) return;
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(END_ROUND, { roundId: round.id, expectedVersion: round.version });
      if (!(await this.report.tell(outcome, this.t().consultation.end.done))) return;
      await this.router.navigate(['/du-thao', this.id()], { replaceUrl: true });
    });
  }
}
