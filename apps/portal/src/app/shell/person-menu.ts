import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { SessionStore } from '../data/session';
import { Language } from '../ui/i18n/language';
import { initials } from '../ui/initials';
import { Settings } from './settings';

/** Who is signed in and in which position; opens the settings. */
@Component({
  selector: 'ts-person-menu',
  imports: [MatIcon, Settings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="who" popovertarget="person-menu" aria-haspopup="dialog">
      <span class="av" aria-hidden="true">{{ mark() }}</span>
      <span class="names">
        <span class="t clamp1">{{ session.session()?.person?.displayName }}</span>
        <span class="rl clamp1">{{ role() }}</span>
      </span>
      <mat-icon class="i s16" svgIcon="chevron-down" />
    </button>

    <div #menu id="person-menu" popover class="pop" role="dialog" [attr.aria-label]="t().shell.person.label">
      <ts-settings (opened)="menu.hidePopover()" />
    </div>
  `,
})
export class PersonMenu {
  protected readonly session = inject(SessionStore);
  protected readonly t = inject(Language).t;
  protected readonly mark = computed(() => initials(this.session.acting()?.title ?? ''));
  /** The position and unit, as far as the name does not say them already. */
  protected readonly role = computed(() => {
    const acting = this.session.acting();
    if (!acting) return '';
    const name = this.session.session()?.person.displayName ?? '';
    return [name.startsWith(acting.title) ? '' : acting.title, acting.unit.shortName]
      .filter(Boolean)
      .join(', ');
  });
}
