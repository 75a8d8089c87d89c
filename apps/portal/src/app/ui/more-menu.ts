import { ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';
import { MatIcon } from '@angular/material/icon';

let made = 0;

/** What is seldom needed, behind one quiet button; a press in the list closes it. */
@Component({
  selector: 'ts-more-menu',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(click)': 'closeAfter($event)' },
  template: `
    <button
      type="button"
      [class]="worded() ? 'more-word' : 'iconbtn'"
      [attr.popovertarget]="id"
      [attr.aria-label]="worded() ? null : label()"
      [style.anchor-name]="anchor"
    >
      @if (worded()) {
        {{ label() }}<mat-icon class="i s16" svgIcon="chevron-down" />
      } @else {
        <mat-icon class="i" svgIcon="ellipsis" />
      }
    </button>
    <div popover #list class="pop more-list" [id]="id" [style.position-anchor]="anchor">
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex: none;
    }
    .more-word {
      border: 0;
      background: none;
      color: var(--mat-sys-on-surface-variant);
      font: var(--mat-sys-label-large);
      font-size: 15px;
      font-weight: 500;
      display: flex;
      align-items: center;
      gap: 4px;
      height: 46px;
      padding: 0 12px;
      cursor: pointer;
    }
    .iconbtn {
      width: 40px;
      height: 40px;
    }
  `,
})
export class MoreMenu {
  readonly label = input.required<string>();
  /** Shows the label itself instead of the three dots. */
  readonly worded = input(false);
  protected readonly id = `more-${++made}`;
  protected readonly anchor = `--${this.id}`;
  private readonly list = viewChild.required<ElementRef<HTMLElement>>('list');

  /** What was pressed in the list is done; the list has no more to say. */
  protected closeAfter(event: Event): void {
    const list = this.list().nativeElement;
    if (event.target !== list && list.contains(event.target as Node)) list.hidePopover();
  }
}
