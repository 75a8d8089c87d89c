import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';

/** In lists: that a dossier came back, from whom, and the beginning of the reason; its page says the whole. */
@Component({
  selector: 'ts-returned-mark',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ts-chip tone="near" icon="undo-2">{{ t().dossier.returnedMark }}</ts-chip>
    <span class="why clamp2" [title]="note().reason">{{ note().by.displayName }}: {{ note().reason }}</span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 2px 8px;
      margin-top: 3px;
    }
    .why {
      flex: 1 1 220px;
      min-width: 0;
      font: var(--mat-sys-body-small);
    }
  `,
})
export class ReturnedMark {
  readonly note = input.required<{
    readonly reason: string;
    readonly by: { readonly displayName: string };
  }>();
  protected readonly t = inject(Language).t;
}
