import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** Ties an input to the field around it: id, error, hint. */
@Directive({
  selector: '[tsControl]',
  host: {
    '[id]': 'field.controlId()',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': 'field.error() ? true : null',
    '[class.is-err]': '!!field.error()',
  },
})
export class FieldControl {
  protected readonly field = inject(Field);
}
