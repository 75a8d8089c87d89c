import { assignments } from './vi/assignments';
import { common } from './vi/common';
import { consultation } from './vi/consultation';
import { desks } from './vi/desks';
import { dossier } from './vi/dossier';
import { issuance } from './vi/issuance';
import { land } from './vi/land';
import { notices } from './vi/notices';
import { meetings } from './vi/meetings';
import { registry } from './vi/registry';
import { search } from './vi/search';
import { shell } from './vi/shell';
import { submission } from './vi/submission';

/** Vietnamese, the first language of the portal: every word that a template shows stands here once. */
export const vi = {
  common,
  shell,
  dossier,
  consultation,
  submission,
  desks,
  issuance,
  registry,
  notices,
  search,
  assignments,
  meetings,
  land,
};

export type Messages = typeof vi;
