import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Language } from '../../ui/i18n/language';
import { timeAndDate } from '../../ui/time/moments';

/** An urging as lists show it. */
export interface UrgeShown {
  readonly id: string;
  readonly at: string;
  readonly words?: string | null;
  readonly by: { readonly displayName: string };
  readonly byUnit: { readonly shortName: string };
  readonly units: readonly { readonly shortName: string }[];
}

/** Units that a line names; more are counted. */
const NAMED = 4;

/** Who urged whom, when, in which words; nothing where nobody did. */
@Component({
  selector: 'ts-urge-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (urges().length > 0) {
      <h3 class="h3">{{ t().consultation.urge.history }}</h3>
      <ul class="small">
        @for (urge of urges(); track urge.id) {
          <li>
            <span class="num">{{ time(urge.at) }}</span>
            {{ t().consultation.urge.line(urge.by.displayName, urge.byUnit.shortName, names(urge)) }}
            @if (urge.words) {
              <span class="muted pre">“{{ urge.words }}”</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host:has(ul) {
      display: block;
      margin: 16px 0;
    }
    ul {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 6px 0;
    }
    li + li {
      border-top: 1px solid var(--ts-hairline);
    }
  `,
})
export class UrgeList {
  readonly urges = input.required<readonly UrgeShown[]>();
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;

  protected names({ units }: UrgeShown): string {
    const named = units.slice(0, NAMED).map(({ shortName }) => shortName);
    return this.t().consultation.urge.units(named.join(', '), units.length - named.length);
  }
}
