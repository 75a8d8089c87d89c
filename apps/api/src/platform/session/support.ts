/** Grants under which an administrator reads content for a while; they let him read and nothing else. */
export interface Support {
  /** The one under which readings are recorded: of everything before one of a dossier. */
  readonly grantId: string;
  /** For whom he reads beside himself. */
  readonly principals: readonly string[];
}

/**
 * Acts that stay open while somebody reads under a grant: those of the own session and account, and of the administration
 * itself, which is about no content. Every other one is refused SUPPORT_READ_ONLY, whoever else might do it.
 */
export const OPEN_UNDER_SUPPORT: ReadonlySet<string> = new Set([
  ...['signIn', 'signInDemo', 'signOut', 'actAs', 'advanceClock', 'enterSecondFactor', 'setOwnPassword'],
  ...[
    'beginSecondFactor',
    'confirmSecondFactor',
    'renewRecoveryCodes',
    'removeSecondFactor',
    'changePassword',
  ],
  ...['endSessions', 'markNoticesRead', 'markAllNoticesRead', 'correctOwnPhone'],
  ...['addUnit', 'changeUnit', 'endUnit', 'addPost', 'appoint', 'endAppointment', 'changePhone'],
  ...[
    'createAccount',
    'givePassword',
    'resetSecondFactor',
    'lockAccount',
    'unlockAccount',
    'endAccountSessions',
  ],
  ...['bindAccount', 'setFactorRule'],
  ...['applyStructureImport', 'changeRetention', 'deployProcess', 'deployDecisions', 'useProcessVersion'],
]);

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
