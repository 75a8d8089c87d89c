import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { changedPassages } from '@thong-suot/administration';
import { Language } from './i18n/language';

/** Only what changed between two texts: paragraphs that came or went, and words within the others. */
@Component({
  selector: 'ts-changed-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (change of changes(); track $index) {
        <li>
          @switch (change.kind) {
            @case ('added') {
              <ins>{{ change.text }}</ins>
            }
            @case ('removed') {
              <del>{{ change.text }}</del>
            }
            @case ('changed') {
              @for (word of change.words; track $index) {
                @if (word.kind === 'added') {
                  <ins>{{ word.text }}</ins>&ngsp;
                } @else if (word.kind === 'removed') {
                  <del>{{ word.text }}</del>&ngsp;
                } @else {
                  <span>{{ word.text }}</span>&ngsp;
                }
              }
            }
          }
        </li>
      } @empty {
        <li class="muted">{{ t().dossier.draft.same }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-direction: column;
      gap: 10px;
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
export class ChangedText {
  readonly before = input.required<readonly string[]>();
  readonly after = input.required<readonly string[]>();
  protected readonly t = inject(Language).t;
  protected readonly changes = computed(() => changedPassages(this.before(), this.after()));
}
