import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'den' },
  { path: 'den', loadComponent: () => import('../registry/incoming-page').then((m) => m.IncomingPage) },
  {
    path: 'den/vao-so',
    loadComponent: () => import('../registry/register-incoming-page').then((m) => m.RegisterIncomingPage),
  },
  {
    path: 'den/:incomingId',
    loadComponent: () => import('../registry/incoming-document-page').then((m) => m.IncomingDocumentPage),
  },
  { path: 'di', loadComponent: () => import('../registry/outgoing-page').then((m) => m.OutgoingPage) },
  {
    path: 'cho-cap-so',
    data: { stage: 'TO_NUMBER' },
    loadComponent: () => import('../registry/waiting-page').then((m) => m.WaitingPage),
  },
  {
    path: 'cho-phat-hanh',
    data: { stage: 'TO_DISPATCH' },
    loadComponent: () => import('../registry/waiting-page').then((m) => m.WaitingPage),
  },
  { path: 'so', loadComponent: () => import('../registry/registers-page').then((m) => m.RegistersPage) },
  { path: 'so/:registerId', loadComponent: () => import('./register-page').then((m) => m.RegisterPage) },
  { path: ':id', loadComponent: () => import('./document-page').then((m) => m.DocumentPage) },
  { path: ':id/ky', loadComponent: () => import('./sign-page').then((m) => m.SignPage) },
  {
    path: ':id/cap-so',
    data: { only: 'number' },
    loadComponent: () => import('./issue-page').then((m) => m.IssuePage),
  },
  { path: ':id/phat-hanh', loadComponent: () => import('./issue-page').then((m) => m.IssuePage) },
  {
    path: ':id/gui-thuong-truc',
    loadComponent: () => import('./send-submission-page').then((m) => m.SendSubmissionPage),
  },
];
