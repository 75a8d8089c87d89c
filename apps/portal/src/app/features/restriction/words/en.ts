import type { vi } from './vi';

export const en: typeof vi = {
  title: 'Restrict the dossier',
  titleAgain: 'Change who may read it',
  why: 'While a dossier is restricted, only the units and persons named below, whoever holds a step and the leaders of the Committee see the dossier, its drafts, comments and papers. Every reading is recorded.',
  notSecret:
    'This is no state secrecy. Papers marked Mật, Tối mật or Tuyệt mật are not brought into the system.',
  reason: 'Reason',
  reasonHint: 'For instance: staff matters, not published yet. The reason is kept with the dossier.',
  reasonRequired: 'The reason is missing.',
  unit: 'Units that may read it',
  unitHint: 'Everybody of the chosen unit reads it.',
  chooseUnit: 'Choose a unit',
  person: 'Persons who may read it',
  personHint: 'Type a name, post or unit, with or without marks.',
  found: 'Persons found',
  none: 'Nobody was found.',
  always: (names: string) => `Always may: ${names}.`,
  named: 'Chosen',
  namedNone: 'Nobody yet. Only the drafter, whoever restricts it, holders of steps and leaders read it.',
  remove: (name: string) => `Remove ${name}`,
  submit: 'Restrict the dossier',
  submitAgain: 'Save',
  done: 'The dossier is restricted.',
  doneAgain: 'Who may read it has been changed.',
};
