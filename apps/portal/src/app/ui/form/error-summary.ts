import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Language } from '../i18n/language';

export interface FormError {
  /** The id of the control; empty where the error belongs to the whole form. */
  readonly control: string;
  readonly message: string;
}

/** All errors at the top of a form, each a link to its field; it takes the focus when it appears. */
@Component({
  selector: 'ts-error-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (errors().length > 0) {
      <div class="esum" role="alert" tabindex="-1">
        <p class="h2">{{ t().common.errors(errors().length) }}</p>
        <ul>
          @for (error of errors(); track error.control + error.message) {
            <li>
              @if (error.control) {
                <a [href]="'#' + error.control" (click)="go($event, error.control)">{{ error.message }}</a>
              } @else {
                {{ error.message }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class ErrorSummary {
  readonly errors = input.required<readonly FormError[]>();
  /** How often the form was tried: each refused try leads back to this list. */
  readonly tries = input.required<number>();
  protected readonly t = inject(Language).t;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => {
      this.tries();
      if (untracked(this.errors).length === 0) return;
      setTimeout(() => this.host.querySelector<HTMLElement>('.esum')?.focus());
    });
  }

  protected go(event: Event, control: string): void {
    event.preventDefault();
    const target = document.getElementById(control);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }
}
