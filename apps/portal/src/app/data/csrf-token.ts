import { Injectable } from '@angular/core';

/** The token of the running session and the actsIn that its pages are made for; held in memory only. */
@Injectable({ providedIn: 'root' })
export class CsrfToken {
  value: string | undefined;
  /** The substitution by which the person stands in, else the appointment acted in. */
  actsIn: string | undefined;
}
