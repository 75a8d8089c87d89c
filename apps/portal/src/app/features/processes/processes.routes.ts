import type { Routes } from '@angular/router';

/** Quy trình: for those who administer processes. */
export const routes: Routes = [
  { path: '', loadComponent: () => import('./processes-page').then((m) => m.ProcessesPage) },
  { path: 've', loadComponent: () => import('./draw-page').then((m) => m.DrawPage) },
  { path: 'bang', loadComponent: () => import('./table-page').then((m) => m.TablePage) },
  { path: 'su-co', loadComponent: () => import('./incidents-page').then((m) => m.IncidentsPage) },
  { path: 'viec/:id', loadComponent: () => import('./instance-page').then((m) => m.InstancePage) },
  { path: 'dot/:id', loadComponent: () => import('./batch-page').then((m) => m.BatchPage) },
  {
    path: ':key/chuyen-phien-ban',
    loadComponent: () => import('./migrate-page').then((m) => m.MigratePage),
  },
  { path: ':key', loadComponent: () => import('./process-page').then((m) => m.ProcessPage) },
  { path: ':key/so-sanh', loadComponent: () => import('./compare-page').then((m) => m.ComparePage) },
  { path: ':key/ve', loadComponent: () => import('./draw-page').then((m) => m.DrawPage) },
  { path: ':key/bang', loadComponent: () => import('./table-page').then((m) => m.TablePage) },
];
