import type { Routes } from '@angular/router';
import { signedIn, signedOut } from './shell/guards';

/** Addresses are Vietnamese words without marks; each restores its page. */
export const routes: Routes = [
  {
    path: 'dang-nhap',
    canActivate: [signedOut],
    loadComponent: () => import('./features/sign-in/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'viec-can-xu-ly' },
      {
        path: 'viec-can-xu-ly',
        loadComponent: () => import('./features/inbox/inbox-page').then((m) => m.InboxPage),
      },
      {
        path: 'trinh-ky',
        loadComponent: () => import('./features/desks/leader-desk-page').then((m) => m.LeaderDeskPage),
      },
      {
        path: 'dieu-hanh',
        loadChildren: () => import('./features/desks/desks.routes').then((m) => m.routes),
      },
      {
        path: 'du-thao',
        loadChildren: () => import('./features/dossiers/dossiers.routes').then((m) => m.routes),
      },
      {
        path: 'lay-y-kien',
        loadChildren: () => import('./features/consultation/consultation.routes').then((m) => m.routes),
      },
      {
        path: 'phien-hop',
        loadChildren: () => import('./features/meetings/meetings.routes').then((m) => m.routes),
      },
      {
        path: 'nhiem-vu',
        loadChildren: () => import('./features/assignments/assignments.routes').then((m) => m.routes),
      },
      {
        path: 'van-ban',
        loadChildren: () => import('./features/issuance/issuance.routes').then((m) => m.routes),
      },
      {
        path: 'tim-kiem',
        loadComponent: () => import('./features/search/search-page').then((m) => m.SearchPage),
      },
      {
        path: 'bao-cao',
        loadChildren: () => import('./features/land/land.routes').then((m) => m.reportRoutes),
      },
      {
        path: 'dat-dai',
        loadChildren: () => import('./features/land/land.routes').then((m) => m.landRoutes),
      },
      {
        path: 'quy-trinh',
        loadChildren: () => import('./features/processes/processes.routes').then((m) => m.routes),
      },
      {
        path: 'co-cau',
        loadChildren: () => import('./features/structure/structure.routes').then((m) => m.routes),
      },
      {
        path: 'ban-giao/:personId',
        loadComponent: () => import('./features/handover/handover-page').then((m) => m.HandoverPage),
      },
      {
        path: 'tai-khoan',
        loadChildren: () => import('./features/accounts/accounts.routes').then((m) => m.routes),
      },
      {
        path: 'thong-bao',
        loadComponent: () => import('./features/notices/notices-page').then((m) => m.NoticesPage),
      },
      {
        path: 'nhat-ky',
        children: [
          {
            path: '',
            loadComponent: () => import('./features/record/record-page').then((m) => m.RecordPage),
          },
          {
            path: ':id',
            loadComponent: () => import('./features/record/record-page').then((m) => m.RecordPage),
          },
        ],
      },
      {
        path: 'vang-mat',
        loadChildren: () => import('./features/absence/absence.routes').then((m) => m.routes),
      },
      {
        path: 'bao-mat',
        loadComponent: () => import('./features/account/security-page').then((m) => m.SecurityPage),
      },
      { path: 'them', loadComponent: () => import('./features/more/more-page').then((m) => m.MorePage) },
      { path: '**', loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage) },
    ],
  },
];
