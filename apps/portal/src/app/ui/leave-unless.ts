import { effect, inject } from '@angular/core';
import { Router } from '@angular/router';

/**
 * A page of one act leaves for another address when the act is no longer possible: after it was done, or when Back
 * leads to it again. `allowed` gives undefined while it is not known.
 */
export function leaveUnless(allowed: () => boolean | undefined, target: () => readonly unknown[]): void {
  const router = inject(Router);
  effect(() => {
    if (allowed() === false) void router.navigate([...target()], { replaceUrl: true });
  });
}
