import { ChangeDetectionStrategy, Component } from '@angular/core';

/** The mark of the product: one line that runs through. It follows the theme's accent. */
@Component({
  selector: 'ts-logo',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 40 40" role="img" aria-label="Thông Suốt">
      <rect width="40" height="40" rx="11" fill="var(--mat-sys-primary)" />
      <g fill="none" stroke="var(--mat-sys-on-primary)" stroke-width="3.2" stroke-linecap="round">
        <path d="M9 14.5h10.5c5.2 0 2.4 11 8 11H31" />
      </g>
      <g fill="var(--mat-sys-on-primary)">
        <circle cx="31" cy="25.5" r="3.6" />
        <circle cx="10" cy="25.5" r="2.4" opacity=".55" />
        <circle cx="29.5" cy="14.5" r="2.4" opacity=".55" />
      </g>
    </svg>
  `,
  styles: ':host,svg{display:block}svg{width:100%;height:100%}',
})
export class Logo {}
