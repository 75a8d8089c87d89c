import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./examinations-page').then((m) => m.ExaminationsPage) },
  { path: 'tinh-trang', loadComponent: () => import('./standing-page').then((m) => m.StandingPage) },
  { path: 'nhac-han', loadComponent: () => import('./reminder-rule-page').then((m) => m.ReminderRulePage) },
];
