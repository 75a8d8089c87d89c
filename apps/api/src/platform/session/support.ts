/** Grants under which an administrator reads content for a while; they let him read and nothing else. */
export interface Support {
  /** The one under which readings are recorded: of everything before one of a dossier. */
  readonly grantId: string;
  /** For whom he reads beside himself. */
  readonly principals: readonly string[];
}

/** What shows no content: not recorded as a reading under a grant. */
export const NO_CONTENT: ReadonlySet<string> = new Set([
  ...[
    'service',
    'session',
    'ownSecurity',
    'ownSupport',
    'notices',
    'unreadNotices',
    'inboxCounts',
    'workFields',
  ],
  ...[
    'organisationAt',
    'directory',
    'officials',
    'structureImport',
    'draftingUnits',
    'unitsToAsk',
    'dossierProcesses',
  ],
  ...[
    'personalData',
    'personalRequests',
    'peopleWithData',
    'supportPage',
    'processes',
    'process',
    'processVersion',
  ],
  ...['checkProcess', 'decisionFiles', 'whyVisible'],
]);
