import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./chart-page').then((m) => m.ChartPage) },
  { path: 'danh-ba', loadComponent: () => import('./directory-page').then((m) => m.DirectoryPage) },
  {
    path: 'du-lieu-ca-nhan',
    loadComponent: () => import('../personal-data/personal-page').then((m) => m.PersonalPage),
  },
  {
    path: 'quyen-ho-tro',
    loadComponent: () => import('../support/support-page').then((m) => m.SupportPage),
  },
  { path: 'tep', loadComponent: () => import('./import-page').then((m) => m.ImportPage) },
  { path: 'tep/:id', loadComponent: () => import('./preview-page').then((m) => m.PreviewPage) },
  { path: 'don-vi/moi', loadComponent: () => import('./unit-form-page').then((m) => m.UnitFormPage) },
  { path: 'don-vi/:id', loadComponent: () => import('./unit-page').then((m) => m.UnitPage) },
  { path: 'don-vi/:id/sua', loadComponent: () => import('./unit-form-page').then((m) => m.UnitFormPage) },
  { path: 'don-vi/:id/ket-thuc', loadComponent: () => import('./end-page').then((m) => m.EndPage) },
  { path: 'don-vi/:id/chuc-vu', loadComponent: () => import('./add-post-page').then((m) => m.AddPostPage) },
  {
    path: 'don-vi/:id/dien-thoai/:personId',
    loadComponent: () => import('./phone-page').then((m) => m.PhonePage),
  },
  { path: 'bo-nhiem/:postId', loadComponent: () => import('./appoint-page').then((m) => m.AppointPage) },
  {
    path: 'don-vi/:id/thoi-giu/:appointmentId',
    loadComponent: () => import('./end-page').then((m) => m.EndPage),
  },
];
