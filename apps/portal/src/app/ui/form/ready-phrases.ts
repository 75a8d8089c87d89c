import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

/** Ready phrases under a text, folded away: each is put after what is written, to be completed there. */
@Component({
  selector: 'ts-ready-phrases',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary class="small">{{ label() }}</summary>
      <ul>
        @for (phrase of phrases(); track phrase) {
          <li>
            <button type="button" class="btn txt sm" (click)="chosen.emit(after(phrase))">
              {{ phrase }}
            </button>
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 10px;
    }
    summary {
      cursor: pointer;
      color: var(--mat-sys-primary);
      min-height: 32px;
    }
    .btn {
      width: 100%;
      height: auto;
      min-height: 44px;
      padding-block: 6px;
      justify-content: flex-start;
      text-align: left;
      white-space: normal;
      font-weight: 400;
      line-height: 1.45;
    }
  `,
})
export class ReadyPhrases {
  readonly label = input.required<string>();
  readonly phrases = input.required<readonly string[]>();
  /** What is written so far. */
  readonly text = input.required<string>();
  /** The text with a phrase put after it. */
  readonly chosen = output<string>();

  protected after(phrase: string): string {
    const text = this.text();
    return text.trim() === '' ? phrase : `${text.trimEnd()}\n${phrase}`;
  }
}
