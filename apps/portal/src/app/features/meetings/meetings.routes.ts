import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./meeting-list-page').then((m) => m.MeetingListPage) },
  { path: 'moi', loadComponent: () => import('./record-meeting-page').then((m) => m.RecordMeetingPage) },
  { path: ':id', loadComponent: () => import('./meeting-page').then((m) => m.MeetingPage) },
  { path: ':id/thong-bao', loadComponent: () => import('./notice-page').then((m) => m.NoticePage) },
  {
    path: ':id/giao-nhiem-vu',
    loadComponent: () => import('./give-assignment-page').then((m) => m.GiveAssignmentPage),
  },
];
