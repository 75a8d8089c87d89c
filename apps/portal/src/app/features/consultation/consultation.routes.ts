import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./request-list-page').then((m) => m.RequestListPage) },
  { path: ':roundId', loadComponent: () => import('./answer-page').then((m) => m.AnswerPage) },
];
