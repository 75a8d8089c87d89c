import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import { SessionStore } from '../data/session';

/** Lets signed-in people through; others sign in first and come back to the same address. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (!(await reachable(session))) return false;
  if (session.session()) return true;
  const queryParams = state.url === '/' ? {} : { tiep: state.url };
  return new RedirectCommand(router.createUrlTree(['/dang-nhap'], { queryParams }));
};

/** The sign-in page is not for those who are signed in. */
export const signedOut: CanActivateFn = async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  if (!(await reachable(session))) return false;
  return session.session() ? router.createUrlTree(['/viec-can-xu-ly']) : true;
};

/** The first page says itself that the service cannot be reached. */
async function reachable(session: SessionStore): Promise<boolean> {
  return session.load().then(
    () => true,
    () => false,
  );
}
