import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Language } from '../../ui/i18n/language';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import type { PaperDossier } from './leader-desk.operations';

/** Only the passages that changed since the leader last answered: what came, what went, words within the others. */
@Component({
  selector: 'ts-changed-passages',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="box">
      <h3 class="h3">{{ heading() }}</h3>
      @if (since().passages.length === 0) {
        <p class="small muted">{{ t().desks.leader.since.same }}</p>
      } @else {
        <ul>
          @for (passage of since().passages; track $index) {
            <li>
              @if (passage.place; as place) {
                <span class="place">{{ place }}</span>
              }
              @for (run of passage.words; track $index) {
                @switch (run.kind) {
                  @case ('ADDED') {
                    <ins>{{ run.text }}</ins>&ngsp;
                  }
                  @case ('REMOVED') {
                    <del>{{ run.text }}</del>&ngsp;
                  }
                  @default {
                    <span>{{ run.text }}</span>&ngsp;
                  }
                }
              }
            </li>
          }
        </ul>
        @if (since().more > 0) {
          <a class="small" [routerLink]="['/du-thao', dossierId()]" [queryParams]="{ the: 'du-thao' }">{{
            t().desks.leader.since.more(since().more)
          }}</a>
        }
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    .box {
      padding: 12px 16px;
      border-radius: 10px;
      background: var(--mat-sys-surface-container-low);
    }
    li {
      margin-top: 8px;
      font: 400 16px/1.55 var(--ts-font-paper);
    }
    .place {
      display: block;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    ins {
      background: var(--ts-done-bg);
      color: var(--ts-done);
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    del {
      background: var(--ts-late-bg);
      color: var(--ts-late);
    }
  `,
})
export class ChangedPassages {
  readonly since = input.required<NonNullable<PaperDossier['sinceAnswer']>>();
  /** Of several on one paper: which of them. */
  readonly name = input('');
  readonly dossierId = input.required<string>();
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly heading = computed(() => {
    const { kind, answeredAt, fromNumber, toNumber } = this.since();
    const t = this.t().desks.leader.since;
    const said = this.words.of('leaderAnswer', kind);
    return [this.name(), t.heading(said, timeAndDate(answeredAt), fromNumber, toNumber)]
      .filter(Boolean)
      .join(': ');
  });
}
