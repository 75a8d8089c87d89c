import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { Stance } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import { Words } from '../../ui/words';

const LOOK: Record<Stance, { tone: string; icon: IconName }> = {
  AGREED: { tone: 'done', icon: 'circle-check' },
  AGREED_WITH_COMMENTS: { tone: 'run', icon: 'message-square-text' },
  DISAGREED: { tone: 'late', icon: 'circle-x' },
  NOT_CONCERNED: { tone: '', icon: 'circle-slash' },
};

/** Colour and icon of a stance. */
export function stanceLook(stance: Stance): { readonly tone: string; readonly icon: IconName } {
  return LOOK[stance];
}

/** A unit's stance in icon and word. */
@Component({
  selector: 'ts-stance',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'chip', '[class]': 'look().tone', '[class.bare]': 'bare()' },
  template: `<mat-icon class="i" [svgIcon]="look().icon" />{{ words.of('opinionStance', stance()) }}`,
})
export class StanceChip {
  readonly stance = input.required<Stance>();
  readonly bare = input(false);
  protected readonly words = inject(Words);
  protected readonly look = computed(() => stanceLook(this.stance()));
}
