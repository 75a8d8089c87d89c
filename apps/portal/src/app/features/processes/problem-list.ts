import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { ProcessWords } from './process-words';

/** What is wrong with a file, or to be noted. */
export interface Shown {
  readonly code: string;
  readonly message: string;
  readonly elementId?: string | null | undefined;
  readonly line?: number | null | undefined;
}

/** What stands in the way of deploying; each entry leads to its element. */
@Component({
  selector: 'ts-problem-list',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    @if (problems(); as found) {
      @if (found.length === 0) {
        <p class="ok">
          <mat-icon class="i s18" svgIcon="circle-check" /><span>{{ t().draw.noProblems }}</span>
        </p>
      } @else {
        <p class="bad">
          <mat-icon class="i s18" svgIcon="circle-alert" /><span>{{
            t().draw.problemCount(found.length)
          }}</span>
        </p>
      }
      <ul>
        @for (each of found; track $index) {
          <li>
            <button
              type="button"
              class="link"
              [disabled]="!each.elementId"
              (click)="chosen.emit(each.elementId!)"
            >
              <b>{{ name(each.elementId) }}</b> {{ each.message }}
              @if (each.line) {
                <span class="muted tiny">({{ t().draw.line(each.line) }})</span>
              }
            </button>
          </li>
        }
        @for (each of warnings(); track $index) {
          <li class="muted small">{{ t().draw.warnings }}: {{ each.message }}</li>
        }
      </ul>
    } @else {
      <p class="muted small">{{ t().draw.checking }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      font: var(--mat-sys-label-large);
    }
    p > span {
      flex: 1;
    }
    .ok {
      color: var(--ts-done);
    }
    .bad {
      color: var(--ts-late);
    }
    ul {
      list-style: none;
      padding: 0;
      margin: 6px 0 0;
    }
    .link {
      border: 0;
      background: none;
      padding: 6px 0;
      min-height: 32px;
      text-align: left;
      color: inherit;
      font: var(--mat-sys-body-medium);
      cursor: pointer;
    }
    .link:not(:disabled) b {
      color: var(--mat-sys-primary);
      text-decoration: underline;
    }
  `,
})
export class ProblemList {
  /** Undefined while it is being checked. */
  readonly problems = input.required<readonly Shown[] | undefined>();
  readonly warnings = input<readonly Shown[]>([]);
  /** Names of elements by their id. */
  readonly names = input<Readonly<Record<string, string>>>({});
  readonly chosen = output<string>();
  protected readonly t = inject(ProcessWords).t;

  protected name(elementId: string | null | undefined): string {
    return elementId ? `${this.names()[elementId] || elementId}:` : '';
  }
}
