import type { Routes } from '@angular/router';

/** Đất đai, GPMB. */
export const landRoutes: Routes = [
  { path: '', loadComponent: () => import('./city-page').then((m) => m.CityPage) },
  { path: 'du-an', loadComponent: () => import('./projects-page').then((m) => m.ProjectsPage) },
  { path: 'du-an/:projectId', loadComponent: () => import('./project-page').then((m) => m.ProjectPage) },
  {
    path: 'chuong-trinh/:code',
    loadComponent: () => import('./programme-page').then((m) => m.ProgrammePage),
  },
];

/** Báo cáo định kỳ. */
export const reportRoutes: Routes = [
  { path: '', loadComponent: () => import('./reports-page').then((m) => m.ReportsPage) },
  { path: ':reportId', loadComponent: () => import('./report-page').then((m) => m.ReportPage) },
];
