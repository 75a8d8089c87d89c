import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Clock } from '../../data/clock';
import { Language } from '../../ui/i18n/language';
import { momentShort } from '../../ui/time/moments';
import { NOTICE_LOOKS, noticeLink, noticeQuery } from './notice-look';
import type { NoticeRow } from './notices.operations';

/** Notices as links to their matters; what is unread is said in words and by its weight, not by colour alone. */
@Component({
  selector: 'ts-notice-list',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (notice of notices(); track notice.id) {
        <li>
          <a
            [class.unread]="!notice.read"
            [routerLink]="link(notice)"
            [queryParams]="query(notice)"
            (click)="opened.emit(notice)"
          >
            <span class="ic" [class]="looks[notice.kind].tone"
              ><mat-icon class="i s18" [svgIcon]="looks[notice.kind].icon"
            /></span>
            <span class="grow">
              <span class="say">
                @if (!notice.read) {
                  <span class="dot" aria-hidden="true"></span
                  ><span class="unread-words">{{ t().notices.unreadMark }}</span>
                }
                {{ notice.text }}</span
              >
              @if (notice.title) {
                <span class="of clamp2">{{ notice.title }}</span>
              }
              <span class="at">{{ moment(notice.at) }}</span>
            </span>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './notice-list.css',
})
export class NoticeList {
  readonly notices = input.required<readonly NoticeRow[]>();
  readonly opened = output<NoticeRow>();
  private readonly clock = inject(Clock);
  private readonly language = inject(Language);
  protected readonly t = this.language.t;
  protected readonly looks = NOTICE_LOOKS;
  protected readonly link = noticeLink;
  protected readonly query = noticeQuery;

  protected moment(at: string): string {
    return momentShort(this.clock.now(), at, this.language.code());
  }
}
