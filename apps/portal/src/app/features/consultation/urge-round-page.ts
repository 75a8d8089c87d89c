import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { sentenceTime } from '@thong-suot/administration';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Report, whileBusy } from '../../ui/feedback/report';
import { CopyText } from '../../ui/feedback/copy-text';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { Language } from '../../ui/i18n/language';
import { leaveUnless } from '../../ui/leave-unless';
import { pageHead } from '../../ui/page';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Due } from '../../ui/time/due';
import { URGE_ROUND } from './round-acts.operations';
import { ROUND_TO_URGE } from './rounds.operations';
import { UrgeList } from './urge-list';

/** Đôn đốc: which units will be told, in which words, before it is recorded; beside it the texts to copy. */
@Component({
  selector: 'ts-urge-round-page',
  imports: [MatIcon, RouterLink, Due, ErrorState, Field, FieldControl, Skeleton, UrgeList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page check-page">
      <h1 class="title lg">{{ t().consultation.urge.title }}</h1>
      @if (query.failed()) {
        <ts-error-state [what]="t().consultation.end.what" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton />
      } @else if (round()) {
        @let it = round()!;
        @for (each of it.dossiers; track each.id) {
          <p class="muted small">{{ each.subject }}</p>
        }
        <p><ts-due [at]="it.dueAt" /></p>
        <p class="say">{{ t().consultation.urge.lead(silent().length) }}</p>
        <ol class="rc">
          @for (each of silent(); track each.unit.id) {
            <li>
              <span class="no">{{ $index + 1 }}</span><span>{{ each.unit.name }}</span>
              <span class="muted tiny">{{ t().consultation.urge.seen(each.seenAt !== null) }}</span>
            </li>
          }
        </ol>
        <ts-field
          class="words"
          [label]="t().consultation.urge.words"
          [hint]="t().consultation.urge.wordsHint"
          controlId="words"
        >
          <textarea
            tsControl
            class="inp area"
            rows="2"
            maxlength="500"
            [value]="words()"
            (input)="words.set($any($event.target).value)"
          ></textarea>
        </ts-field>
        <div class="row wrap">
          <button type="button" class="btn out sm" (click)="copy(it.reminderText)">
            <mat-icon class="i" svgIcon="copy" />{{ t().dossier.opinions.reminder }}
          </button>
          <button type="button" class="btn out sm" (click)="copy(callList())">
            <mat-icon class="i" svgIcon="smartphone" />{{ t().consultation.urge.copyCallList }}
          </button>
        </div>
        <ts-urge-list [urges]="it.urges" />
        <footer class="dock">
          <button type="button" class="btn" [disabled]="busy() || silent().length === 0" (click)="urge()">
            <mat-icon class="i" svgIcon="zap" />{{ t().consultation.urge.submit }}
          </button>
          <a class="btn txt" [routerLink]="['/du-thao', id()]">{{ t().common.cancel }}</a>
          <span class="grow"></span>
          <span class="muted tiny measure">{{ t().consultation.urge.recorded }}</span>
        </footer>
      }
    </div>
  `,
  styles: `
    .words {
      display: block;
      margin: 20px 0 12px;
    }
    .say {
      margin: 16px 0 0;
    }
  `,
})
export class UrgeRoundPage {
  readonly id = input.required<string>();
  readonly roundId = input.required<string>();
  private readonly acts = inject(Acts);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly copying = inject(CopyText);
  protected readonly t = inject(Language).t;
  protected readonly query = live(ROUND_TO_URGE, () => ({ id: this.roundId() }));
  protected readonly round = computed(() => this.query.data()?.roundToUrge);
  protected readonly busy = signal(false);
  protected readonly words = signal('');
  /** Those who owe an answer; nobody urges himself. */
  protected readonly silent = computed(() => this.round()?.silent ?? []);
  protected readonly callList = computed(() => {
    const names = this.silent().map(({ unit }) => unit.name);
    return this.t().consultation.urge.callList(names, sentenceTime(this.round()?.dueAt ?? ''));
  });

  constructor() {
    leaveUnless(
      () => (this.query.data() ? this.silent().length > 0 : undefined),
      () => ['/du-thao', this.id()],
    );
    pageHead(() => ({ title: this.t().consultation.urge.title, back: ['/du-thao', this.id()] }));
  }

  protected async urge(): Promise<void> {
    const round = this.round();
    if (!round) return;
    await whileBusy(this.busy, async () => {
      const count = this.silent().length;
      const words = this.words().trim() || null;
      const outcome = await this.acts.run(URGE_ROUND, { roundId: round.id, words });
      if (!(await this.report.tell(outcome, this.t().consultation.urge.done(count)))) return;
      await this.router.navigate(['/du-thao', this.id()], {
        queryParams: { the: 'y-kien' },
        replaceUrl: true,
      });
    });
  }

  protected async copy(text: string): Promise<void> {
    await this.copying.copy(text, this.t().dossier.opinions.copied);
  }
}
