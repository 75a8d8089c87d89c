import { Injectable } from '@angular/core';

/** The token of the running session; held in memory only. */
@Injectable({ providedIn: 'root' })
export class CsrfToken {
  value: string | undefined;
}
