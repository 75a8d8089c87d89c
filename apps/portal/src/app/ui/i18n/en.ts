import type { Messages } from './vi';
import { assignments } from './en/assignments';
import { common } from './en/common';
import { consultation } from './en/consultation';
import { desks } from './en/desks';
import { dossier } from './en/dossier';
import { issuance } from './en/issuance';
import { land } from './en/land';
import { notices } from './en/notices';
import { meetings } from './en/meetings';
import { registry } from './en/registry';
import { search } from './en/search';
import { shell } from './en/shell';
import { submission } from './en/submission';

export const en: Messages = {
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
