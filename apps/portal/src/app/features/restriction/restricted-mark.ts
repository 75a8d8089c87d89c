import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';

/** In lists and at the head of a dossier: that it is restricted. */
@Component({
  selector: 'ts-restricted-mark',
  imports: [Chip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<ts-chip tone="near" icon="lock">{{ t().dossier.restricted.mark }}</ts-chip>`,
  styles: ':host{display:inline-flex}',
})
export class RestrictedMark {
  protected readonly t = inject(Language).t;
}
