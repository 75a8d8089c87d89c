import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import type { Examination } from './office-desk.operations';

/** The dossier of a row: a link by its type and subject, under it who leads it and the field; more may be added. */
@Component({
  selector: 'ts-office-dossier',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="clamp2" [routerLink]="['/du-thao', row().dossier.id]" [attr.data-row]="row().id"
      ><b>{{ words.of('docType', row().dossier.docType) }}</b> {{ name() }}</a
    >
    <span class="muted tiny"
      >{{ row().leadUnit.name }}
      @if (row().field; as field) {
        · {{ field.name }}
      }
      <ng-content />
    </span>
  `,
  styles: `
    :host {
      display: block;
    }
    a {
      color: inherit;
      text-decoration: none;
      font-size: 15px;
      line-height: 1.5;
      border-radius: 4px;
    }
    a:hover {
      color: var(--mat-sys-primary);
      text-decoration: underline;
    }
    b {
      font-weight: 600;
    }
  `,
})
export class OfficeDossier {
  readonly row = input.required<Pick<Examination, 'id' | 'dossier' | 'leadUnit' | 'field'>>();
  protected readonly words = inject(Words);
  protected readonly name = computed(() => subjectAfter('', this.row().dossier.subject).trim());
}
