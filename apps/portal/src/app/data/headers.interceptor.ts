import { HttpErrorResponse, HttpResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, tap, throwError } from 'rxjs';
import { Language } from '../ui/i18n/language';
import { Clock } from './clock';
import { Connection } from './connection';
import { CsrfToken } from './csrf-token';
import { FailedRequest, isAway } from './service-error';

/** Puts the anti-forgery token and the reader's language on each request, and watches whether the service answers. */
export const serviceHeaders: HttpInterceptorFn = (request, next) => {
  const connection = inject(Connection);
  const clock = inject(Clock);
  const headers: Record<string, string> = { 'accept-language': inject(Language).code() };
  const { value: token, actsIn } = inject(CsrfToken);
  if (token) headers['x-csrf-token'] = token;
  if (actsIn) headers['x-acts-in'] = actsIn;
  return next(request.clone({ setHeaders: headers })).pipe(
    tap({
      next: (event) => {
        if (!(event instanceof HttpResponse)) return;
        connection.restored();
        const now = serviceTime(event.body);
        if (now) clock.set(now);
      },
      error: (error: unknown) => {
        if (isAway(error)) connection.lost();
        else connection.restored();
      },
    }),
    catchError((error: unknown) => {
      const failed = error instanceof HttpErrorResponse && request.url === '/graphql';
      return throwError(() => (failed ? new FailedRequest(error.status, error.error) : error));
    }),
  );
};

/** The service's time, where the answer carries it. */
function serviceTime(body: unknown): string | undefined {
  return (body as { data?: { service?: { now?: string } } } | null)?.data?.service?.now;
}
