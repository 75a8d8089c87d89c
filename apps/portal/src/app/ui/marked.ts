import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { markWords } from './mark-words';

/** A text with the words that a search has found in it. */
@Component({
  selector: 'ts-marked',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .found {
      font-weight: 600;
      background: var(--ts-near-bg);
      border-radius: 3px;
    }
  `,
  template: `@for (part of parts(); track $index) {
    <span [class.found]="part.hit">{{ part.text }}</span>
  }`,
})
export class Marked {
  readonly text = input.required<string>();
  readonly query = input('');
  protected readonly parts = computed(() => markWords(this.text(), this.query()));
}
