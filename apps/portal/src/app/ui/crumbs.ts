import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Language } from './i18n/language';

export interface Crumb {
  readonly label: string;
  /** Where it leads; the last step of some trails only names. */
  readonly link?: string | readonly unknown[];
  readonly query?: Readonly<Record<string, string>>;
}

/** Where a page lies, on one line: the last step gives way when it is too long. The phone has its arrow instead. */
@Component({
  selector: 'ts-crumbs',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'desk-only' },
  template: `
    <nav class="crumb" [attr.aria-label]="t().common.trail">
      @for (step of trail(); track step.label) {
        @if (step.link) {
          <a [routerLink]="step.link" [queryParams]="step.query" [attr.title]="$last ? step.label : null">{{
            step.label
          }}</a>
        } @else {
          <span>{{ step.label }}</span>
        }
        @if (!$last) {
          <mat-icon class="i s14" svgIcon="chevron-right" />
        }
      }
    </nav>
  `,
})
export class Crumbs {
  readonly trail = input.required<readonly Crumb[]>();
  protected readonly t = inject(Language).t;
}
