import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./dossier-list-page').then((m) => m.DossierListPage) },
  { path: 'tao', loadComponent: () => import('./create-dossier-page').then((m) => m.CreateDossierPage) },
  { path: ':id', loadComponent: () => import('./dossier-page').then((m) => m.DossierPage) },
  { path: ':id/ban-du-thao', loadComponent: () => import('./add-draft-page').then((m) => m.AddDraftPage) },
  {
    path: ':id/gui-lay-y-kien',
    loadComponent: () => import('../consultation/send-round-page').then((m) => m.SendRoundPage),
  },
  {
    path: ':id/gia-han/:roundId',
    loadComponent: () => import('../consultation/extend-round-page').then((m) => m.ExtendRoundPage),
  },
  {
    path: ':id/don-doc/:roundId',
    loadComponent: () => import('../consultation/urge-round-page').then((m) => m.UrgeRoundPage),
  },
  {
    path: ':id/ket-thuc-lay-y-kien/:roundId',
    loadComponent: () => import('../consultation/end-round-page').then((m) => m.EndRoundPage),
  },
  {
    path: ':id/tong-hop/:roundId',
    loadComponent: () => import('../consultation/consolidation-page').then((m) => m.ConsolidationPage),
  },
  {
    path: ':id/phieu-trinh',
    loadComponent: () => import('../submission/routing-slip-page').then((m) => m.RoutingSlipPage),
  },
  {
    path: ':id/to-trinh',
    loadComponent: () => import('../submission/submission-draft-page').then((m) => m.SubmissionDraftPage),
  },
  {
    path: ':id/trinh-lanh-dao-phong',
    loadComponent: () => import('../submission/submit-page').then((m) => m.SubmitPage),
  },
  {
    path: ':id/ky-bang-tong-hop',
    loadComponent: () => import('../submission/sign-tables-page').then((m) => m.SignTablesPage),
  },
  {
    path: ':id/so-van-ban-thanh-uy/:answerId',
    loadComponent: () => import('../submission/party-paper-page').then((m) => m.PartyPaperPage),
  },
  {
    path: ':id/y-kien-chi-dao',
    loadComponent: () => import('../submission/leader-answer-page').then((m) => m.LeaderAnswerPage),
  },
  {
    path: ':id/y-kien-thuong-truc',
    loadComponent: () => import('../submission/party-opinion-page').then((m) => m.PartyOpinionPage),
  },
  {
    path: ':id/thoi-han',
    loadComponent: () => import('./confirm-deadline-page').then((m) => m.ConfirmDeadlinePage),
  },
  {
    path: ':id/don-vi-soan-thao',
    loadComponent: () => import('./name-drafter-page').then((m) => m.NameDrafterPage),
  },
  {
    path: ':id/han-che',
    loadComponent: () => import('../restriction/restrict-page').then((m) => m.RestrictPage),
  },
  {
    path: ':id/hoan-thanh-buoc',
    loadComponent: () => import('./complete-step-page').then((m) => m.CompleteStepPage),
  },
  {
    path: ':id/tiep-thu',
    loadComponent: () => import('../submission/take-in-page').then((m) => m.TakeInPage),
  },
];
