import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./absence-page').then((m) => m.AbsencePage) },
  {
    path: 'moi',
    loadComponent: () => import('./leave-form-page').then((m) => m.LeaveFormPage),
    data: { leave: true },
  },
  {
    path: 'lam-thay',
    loadComponent: () => import('./leave-form-page').then((m) => m.LeaveFormPage),
    data: { leave: false },
  },
  { path: 'thua-lenh', loadComponent: () => import('./order-page').then((m) => m.OrderPage) },
  { path: 'uy-quyen', loadComponent: () => import('./authorise-page').then((m) => m.AuthorisePage) },
];
