import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Language } from '../../ui/i18n/language';
import { NoticePanel } from './notice-panel';
import { unreadShown } from './unread-shown';

/** The bell with the number of unread notices: at the desk it opens a panel, on the phone its page. */
@Component({
  selector: 'ts-bell',
  imports: [MatIcon, RouterLink, NoticePanel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (phone()) {
      <a class="iconbtn" routerLink="/thong-bao" [attr.aria-label]="label()">
        <mat-icon class="i" svgIcon="bell" />
        @if (shown()) {
          <span class="n" aria-hidden="true">{{ shown() }}</span>
        }
      </a>
    } @else {
      <button
        type="button"
        class="iconbtn"
        popovertarget="notices"
        aria-haspopup="dialog"
        [attr.aria-label]="label()"
      >
        <mat-icon class="i" svgIcon="bell" />
        @if (shown()) {
          <span class="n" aria-hidden="true">{{ shown() }}</span>
        }
      </button>
      <div
        #panel
        id="notices"
        popover
        class="pop notices"
        role="dialog"
        [attr.aria-label]="t().notices.title"
        (toggle)="open.set($any($event).newState === 'open')"
      >
        @if (open()) {
          @defer (on immediate) {
            <ts-notice-panel (gone)="close()" />
          }
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
    }
    .iconbtn {
      position: relative;
    }
    .n {
      position: absolute;
      top: 2px;
      left: 54%;
      min-width: 18px;
      height: 18px;
      padding: 0 5px;
      border-radius: 9px;
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font: 600 11px/18px var(--ts-font-tabular);
      text-align: center;
      box-shadow: 0 0 0 2px var(--ts-card);
    }
    .notices {
      width: 420px;
      padding: 0;
    }
  `,
})
export class Bell {
  readonly unread = input.required<number>();
  readonly phone = input(false);
  protected readonly t = inject(Language).t;
  protected readonly open = signal(false);
  protected readonly shown = computed(() => unreadShown(this.unread()));
  protected readonly label = computed(() => this.t().notices.bell(this.shown()));
  private readonly panel = viewChild<ElementRef<HTMLElement>>('panel');

  protected close(): void {
    this.panel()?.nativeElement.hidePopover();
  }
}
