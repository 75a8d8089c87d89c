import type { RecordMessages } from './vi';

export const en: RecordMessages = {
  title: 'Record',
  lede: 'Who did what, in which position, when. Each reading of the record is recorded too.',
  what: 'the record',
  closed: 'Only the leaders of the inspectorate read the record',
  closedHint: 'The dossier may not exist, or the position acted in has no such right.',
  empty: 'No entries yet',
  emptyHint: 'Each act leaves an entry here.',
  ofMatter: 'Dossier',
  all: 'The whole record',
  print: 'Print',
  sealed: (number, at) => `Sealed up to seal ${number}, at ${at}.`,
  neverSealed: 'There is no seal yet.',
  unsealed: (count) => `${count} entries wait for their seal.`,
  inPlaceOf: (name) => `In place of ${name}`,
  head: { when: 'When', who: 'Who', act: 'Act', matter: 'Dossier', seal: 'Seal' },
  service: 'The system',
  waits: 'waits',
  realTime: (at) => `real time ${at}`,
  more: 'More',
  // Codes are English words already.
  acts: {},
};
