import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import {
  type ApplicationConfig,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { portalApollo } from './data/apollo';
import { serviceHeaders } from './data/headers.interceptor';
import { routes } from './app.routes';
import { provideIcons } from './ui/icon-set';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    // XMLHttpRequest, because only it tells how far an upload is.
    provideHttpClient(withXhr(), withInterceptors([serviceHeaders])),
    portalApollo(),
    provideIcons(),
  ],
};
