import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Language } from '../ui/i18n/language';
import { pageHead } from '../ui/page';

/** No such address, or nothing here that the person may see: both look the same. */
@Component({
  selector: 'ts-not-found',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="empty">
        <span class="ic"><mat-icon class="i" svgIcon="search" /></span>
        <h1 class="title">{{ t().common.notFoundTitle }}</h1>
        <p class="muted measure">{{ t().common.notFoundHint }}</p>
        <a class="btn" routerLink="/viec-can-xu-ly">{{ t().common.toInbox }}</a>
      </div>
    </div>
  `,
})
export class NotFoundPage {
  protected readonly t = inject(Language).t;

  constructor() {
    pageHead(() => ({ title: this.t().common.notFoundTitle, back: '/viec-can-xu-ly' }));
  }
}
