import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export interface Segment {
  readonly tone: 'done' | 'run' | 'late' | 'idle' | 'none';
  readonly count: number;
}

/** One square per unit asked, in the order of the groups; read out as a sentence. */
@Component({
  selector: 'ts-segments',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'sq', role: 'img', '[attr.aria-label]': 'sentence()' },
  template: `@for (tone of squares(); track $index) {
    <i [class]="tone"></i>
  }`,
})
export class Segments {
  readonly parts = input.required<readonly Segment[]>();
  readonly sentence = input.required<string>();
  protected readonly squares = computed(() =>
    this.parts().flatMap((part) => Array<string>(part.count).fill(part.tone)),
  );
}
