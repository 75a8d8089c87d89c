import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./accounts-page').then((m) => m.AccountsPage) },
  { path: 'moi', loadComponent: () => import('./new-account-page').then((m) => m.NewAccountPage) },
  { path: 'quy-dinh', loadComponent: () => import('./factor-rules-page').then((m) => m.FactorRulesPage) },
  { path: ':id', loadComponent: () => import('./account-page').then((m) => m.AccountPage) },
];
