import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    loadComponent: () => import('./assignment-list-page').then((m) => m.AssignmentListPage),
  },
  { path: ':id', loadComponent: () => import('./assignment-page').then((m) => m.AssignmentPage) },
  {
    path: ':id/tien-do/:partId',
    loadComponent: () => import('./progress-page').then((m) => m.ProgressPage),
  },
  { path: ':id/bao-cao', loadComponent: () => import('./progress-page').then((m) => m.ProgressPage) },
  {
    path: ':id/hoan-thanh/:partId',
    loadComponent: () => import('./result-page').then((m) => m.ResultPage),
  },
  {
    path: ':id/gia-han/:partId',
    loadComponent: () => import('./extension-page').then((m) => m.ExtensionPage),
  },
  {
    path: ':id/chap-thuan/:partId',
    loadComponent: () => import('./grant-page').then((m) => m.GrantPage),
  },
  {
    path: ':id/de-nghi-chuyen/:partId',
    loadComponent: () => import('./transfer-page').then((m) => m.TransferPage),
  },
  { path: ':id/thoi-han', loadComponent: () => import('./deadline-page').then((m) => m.DeadlinePage) },
  {
    path: ':id/thoi-han/:partId',
    loadComponent: () => import('./deadline-page').then((m) => m.DeadlinePage),
  },
  {
    path: ':id/chuyen/:partId',
    loadComponent: () => import('./choose-unit-page').then((m) => m.ChooseUnitPage),
  },
  { path: ':id/chu-tri', loadComponent: () => import('./choose-unit-page').then((m) => m.ChooseUnitPage) },
];
