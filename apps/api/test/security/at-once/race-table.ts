/** What happens to two who act on one thing at the same moment. */
export type Expected =
  /** Raced here: one is done, the other is refused with one of these codes, and leaves no row of a command. */
  | { readonly kind: 'ONE_WINS'; readonly codes: readonly string[] }
  /** Raced here: both are done, and neither takes anything from the other. */
  | { readonly kind: 'BOTH'; readonly why: string }
  /** Another spec lets two act at once: the file, and words of its test. */
  | { readonly kind: 'SEE'; readonly spec: string; readonly test: string }
  /** Goes the way of an act that is raced here: the same use case, the same version. */
  | { readonly kind: 'AS'; readonly act: string; readonly why: string }
  /** Nobody else has this thing. */
  | { readonly kind: 'OWN'; readonly why: string };

const oneWins = (...codes: string[]): Expected => ({ kind: 'ONE_WINS', codes });
const both = (why: string): Expected => ({ kind: 'BOTH', why });
const see = (spec: string, test: string): Expected => ({ kind: 'SEE', spec, test });
const as = (act: string, why: string): Expected => ({ kind: 'AS', act, why });
const own = (why: string): Expected => ({ kind: 'OWN', why });

const SESSION = own('the session of whoever asks');
const ACCOUNT = own('the account of whoever asks; codes open once, see second-factor.spec');
const STRUCTURE = oneWins('STRUCTURE_CHANGED');
const DOSSIER = oneWins('DOSSIER_CHANGED');
const PART = oneWins('ASSIGNMENT_CHANGED');
const LAND_REPORT = oneWins('LAND_REPORT_NOT_OPEN', 'LAND_REPORT_CHANGED');
const STUDIO = 'src/modules/workflow/studio';

const KEPT = see(
  'src/modules/identity/accounts/keep-accounts.spec.ts',
  'are kept on what the administrator saw, with a reason, by nobody for himself',
);
const KEEPING = 'test/security/at-once-kept.spec.ts';
const STANDING_IN = 'src/modules/substitution/standing-in.spec.ts';

/** Every mutation of the contract. One that is not here fails the test. */
export const AT_ONCE: Readonly<Record<string, Expected>> = {
  signIn: SESSION,
  signInDemo: SESSION,
  signOut: SESSION,
  actAs: SESSION,
  standIn: SESSION,
  enterSecondFactor: SESSION,
  setOwnPassword: ACCOUNT,
  beginSecondFactor: ACCOUNT,
  confirmSecondFactor: ACCOUNT,
  renewRecoveryCodes: ACCOUNT,
  removeSecondFactor: ACCOUNT,
  changePassword: ACCOUNT,
  endSessions: own('the sessions of whoever asks: what has ended stays so'),
  advanceClock: own('of the demonstration alone: it only goes forward, see database-clock.spec'),
  markNoticesRead: own('notices of whoever reads them'),
  markAllNoticesRead: own('notices of whoever reads them'),

  addUnit: STRUCTURE,
  changeUnit: STRUCTURE,
  endUnit: STRUCTURE,
  addPost: STRUCTURE,
  appoint: STRUCTURE,
  endAppointment: STRUCTURE,
  changePhone: STRUCTURE,
  applyStructureImport: as('addUnit', 'one version for the whole structure'),

  createAccount: see(KEEPING, 'make an account for one person: one does, the other is told'),
  lockAccount: KEPT,
  giveAccountPassword: KEPT,
  unlockAccount: KEPT,
  resetAccountFactor: KEPT,
  bindAccount: KEPT,
  endAccountSessions: own('sessions that have ended stay so, whoever asked first'),
  setFactorRule: own('the rule that stands is the one asked for last; each setting stands in the record'),
  handOverWork: see(
    'src/modules/handover/hand-over-work.spec.ts',
    'two administrators at the same moment: one hands over, the other is told',
  ),

  recordLeave: see(STANDING_IN, 'two who enter the same leave'),
  endLeave: see(STANDING_IN, 'two who end it'),
  grantSubstitution: see(STANDING_IN, 'is one person for the same work and days'),
  endSubstitution: see(STANDING_IN, 'two who end it'),
  orderSigning: see(STANDING_IN, 'is laid once, and ends with the day'),
  endSigningOrder: see(STANDING_IN, 'is laid once, and ends with the day'),
  authoriseSigning: own('each authorisation is a row and a paper of its own'),

  restrictDossier: see(KEEPING, 'restrict a dossier, and lift it: one does, the other is told'),
  liftRestriction: see(KEEPING, 'restrict a dossier, and lift it: one does, the other is told'),
  showPersonalData: own('each request is a row of its own'),
  exportPersonalData: own('each request is a row of its own'),
  correctOwnPhone: own('the number of whoever corrects it'),
  erasePersonalData: see(KEEPING, 'empty the data of a person who has left: one does, the other is told'),
  changeRetention: see(KEEPING, 'change how long data is kept: one does, the other is told'),
  grantSupport: own('each grant is a row of its own, with its end'),
  revokeSupport: see(KEEPING, 'take back a grant of support: one does, the other is told'),

  createDossier: oneWins('DRAFT_FILE_NOT_FOUND'),
  addDraft: DOSSIER,
  submitDraft: DOSSIER,
  reviewDraft: DOSSIER,
  withdrawDossier: DOSSIER,
  archiveDossier: DOSSIER,
  urgeDossier: oneWins('URGED_RECENTLY'),
  confirmDeadline: as('reviewDraft', 'an act on a dossier with its version'),
  nameDrafter: as('reviewDraft', 'an act on a dossier with its version'),
  completeStep: as('reviewDraft', 'an act on a dossier with its version'),

  sendRound: DOSSIER,
  signRoundLetter: oneWins('DOCUMENT_CHANGED', 'ALREADY_SIGNED'),
  extendRound: oneWins('ROUND_CHANGED'),
  endRound: oneWins('ROUND_ENDED', 'ROUND_CHANGED'),
  startSecondRound: DOSSIER,
  decideLateRequest: oneWins('LATE_REQUEST_MISSING'),
  replyToComment: oneWins('COMMENT_CHANGED'),
  urgeRound: oneWins('URGED_RECENTLY'),
  markRequestSeen: both('it is seen from the first on'),
  submitOpinion: oneWins('ALREADY_ANSWERED'),
  withdrawOpinion: oneWins('NOTHING_TO_WITHDRAW'),
  requestLateAnswer: oneWins('LATE_REQUEST_PENDING'),
  numberOpinionLetter: oneWins('LETTER_ALREADY_NUMBERED'),
  attachSignedLetter: oneWins('SCAN_FILE_NOT_FOUND'),

  submitForExamination: DOSSIER,
  reviewConsolidation: DOSSIER,
  saveSubmissionDraft: see('src/modules/submission/save-submission-draft.spec.ts', "'Một.', version + 1"),
  saveRoutingSlip: oneWins('SLIP_CHANGED'),
  forwardRoutingSlip: DOSSIER,
  returnFromExamination: DOSSIER,
  reviewRoutingSlip: DOSSIER,
  reassignStep: see(
    'src/modules/submission/office/reassign-step.spec.ts',
    'two at the same moment: one gets it, the other is told',
  ),
  answerAsLeader: oneWins('DOSSIER_CHANGED', 'NOT_YOUR_STEP'),
  correctLeaderAnswer: oneWins('LEADER_ANSWER_CHANGED'),
  submitTakenIn: DOSSIER,
  recheckDossier: DOSSIER,
  recordPartyOpinion: DOSSIER,
  addPartyPaper: see(
    'src/modules/submission/travelling-together.spec.ts',
    'gets its number later for both at once',
  ),
  recordConditionResult: oneWins('CONDITION_CHANGED'),
  sendSubmission: oneWins('NOT_YOUR_STEP', 'DOCUMENT_CHANGED'),

  signDocument: oneWins('ALREADY_SIGNED', 'DOCUMENT_CHANGED', 'NOT_YOUR_STEP'),
  returnFromSigning: oneWins('NOT_YOUR_STEP', 'DOCUMENT_CHANGED'),
  numberDocument: oneWins('ALREADY_NUMBERED', 'DOCUMENT_CHANGED', 'NOT_YOUR_STEP'),
  sealDocument: oneWins('NOT_YOUR_STEP', 'DOCUMENT_CHANGED'),
  dispatchDocument: oneWins('NOT_YOUR_STEP', 'DOCUMENT_CHANGED'),
  issueDocument: oneWins('NOT_YOUR_STEP', 'DOCUMENT_CHANGED'),
  addRecipient: oneWins('RECIPIENT_TWICE', 'DOCUMENT_CHANGED'),
  removeRecipient: oneWins('DOCUMENT_CHANGED'),
  recordSending: oneWins('SENDING_RECORDED_ALREADY'),
  openReceivedDocument: both('it is opened from the first on, see issue-document.spec'),
  registerIncoming: oneWins('INCOMING_DUPLICATE'),
  takeIntoRegister: oneWins('ALREADY_IN_REGISTER'),
  voidIncoming: oneWins('INCOMING_CHANGED', 'INCOMING_VOID'),
  forwardIncoming: oneWins('INCOMING_CHANGED'),
  finishIncoming: oneWins('FORWARD_DONE_ALREADY'),

  acceptAssignment: PART,
  reportProgress: PART,
  reportResult: PART,
  requestExtension: PART,
  requestTransfer: PART,
  reviewResult: PART,
  decideExtension: oneWins('EXTENSION_MISSING', 'ASSIGNMENT_CHANGED'),
  decideTransfer: oneWins('TRANSFER_MISSING', 'ASSIGNMENT_CHANGED'),
  setAssignmentDeadline: oneWins('ASSIGNMENT_CHANGED', 'DEADLINE_ALREADY_SET'),
  setAssignmentDeadlines: oneWins('ASSIGNMENT_CHANGED', 'DEADLINE_ALREADY_SET'),
  setAssignmentLead: PART,
  pauseAssignment: oneWins('ASSIGNMENT_ALREADY_PAUSED', 'ASSIGNMENT_CHANGED'),
  resumeAssignment: oneWins('ASSIGNMENT_NOT_PAUSED', 'ASSIGNMENT_CHANGED'),
  urgeAssignments: oneWins('URGED_RECENTLY'),
  acknowledgeDirection: oneWins('ASSIGNMENT_ALREADY_ACKNOWLEDGED'),
  reportOnDirection: both('each report is an entry of its own in the history'),

  recordMeeting: see(
    'src/modules/meetings/record-session.spec.ts',
    'is done once by one command, and once by two people at once',
  ),
  giveAssignment: see(
    'src/modules/meetings/record-session.spec.ts',
    'two officers who give at once: the second is told what the first gave',
  ),
  saveNoticeDraft: see(
    'src/modules/meetings/notice.spec.ts',
    'two people who edit the same draft: the second is told, and nothing of the first is lost',
  ),
  submitNotice: as('submitDraft', 'an act on a dossier with the version of its document'),

  saveLandReport: see(
    'src/modules/land/save-report.spec.ts',
    'in one field at once: one stands, the other is told whose',
  ),
  submitLandReport: LAND_REPORT,
  approveLandReport: LAND_REPORT,
  reviewLandReport: LAND_REPORT,
  correctLandReport: oneWins('LAND_REPORT_CHANGED', 'LAND_CORRECTION_OPEN'),
  openLandPeriod: oneWins('LAND_PERIOD_EXISTS'),
  lockLandPeriod: oneWins('LAND_PERIOD_LOCKED', 'LAND_PERIOD_CHANGED'),
  tellLandObstacle: both('each obstacle told is a row of its own; whoever told twice resolves one'),
  resolveLandObstacle: oneWins('LAND_OBSTACLE_NOT_FOUND'),

  changeReminderRule: see(
    'src/modules/notifications/rule/reminder-rule.spec.ts',
    'is set once by one command, and by one of two people at once',
  ),

  deployProcess: see(
    `${STUDIO}/studio.spec.ts`,
    'let one of several win who deploy at once, and leave no gap',
  ),
  useProcessVersion: see(`${STUDIO}/studio.spec.ts`, 'use(administrator, own?.id, offered?.id)'),
  deployDecisions: oneWins('PROCESS_CHANGED', 'PROCESS_SAME_FILE'),
  suspendProcess: DOSSIER,
  resumeProcess: DOSSIER,
  cancelProcess: DOSSIER,
  moveProcess: as('cancelProcess', 'one way for all operations, with the version of the process'),
  retryIncident: as('cancelProcess', 'one way for all operations, with the version of the process'),
  skipIncident: as('cancelProcess', 'one way for all operations, with the version of the process'),
  startOperationBatch: both(
    'each batch is a row of its own, and does to each process what its version lets it, with a result for each',
  ),
};
