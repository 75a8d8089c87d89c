import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { saidErrors } from './service-error';
import { SessionStore } from './session';

/** The session ended elsewhere: the sign-in page opens and returns to the same address; drafts stay on this device. */
@Injectable({ providedIn: 'root' })
export class SignedOut {
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);

  /** True when the error says that nobody is signed in; the page then changes to sign-in. */
  causedBy(error: unknown): boolean {
    if (!saidErrors(error).some(({ code }) => code === 'SIGNED_OUT')) return false;
    if (this.session.session()) void this.leave();
    return true;
  }

  private async leave(): Promise<void> {
    const address = this.router.url;
    await this.session.forget();
    await this.router.navigate(['/dang-nhap'], { queryParams: { tiep: address, phien: 'het' } });
  }
}
