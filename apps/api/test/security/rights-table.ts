/**
 * Who may ask and do what: every query, mutation, subscription and route of the service. `docs/rights.md` is printed from
 * this table (`npm run rights:print -w apps/api`); `rights.spec.ts` refuses an operation that is not in it, and tries all
 * of it in a running service. No imports: the page is printed without a build.
 */

/** A role of the demonstration's table, or nobody; `@` says that it belongs to another tenant. */
export const COLUMNS = {
  nobody: 'nobody signed in',
  'cv.vhkhtt': 'officer of the unit that leads the dossier',
  'tp.vhkhtt': 'leader of that unit',
  'vt.vhkhtt': 'clerk of that unit',
  'cv.vanphong': 'specialist of the Office',
  cvp: 'chief of the Office',
  ct: 'chair of the Committee',
  vanthu: 'clerk of the Committee',
  'ct.chilang': 'chair of a ward that was asked for comments',
  'cv.nnmt': 'officer of another department: a paper was passed on to it, it leads the land figures',
  'cv.phunu': 'officer of a body that has to do with none of it',
  'vt.yte': 'clerk of another issuer that has to do with none of it',
  quantri: 'administrator in the Office',
  'ct@': 'chair in another tenant',
  'quantri@': 'administrator in another tenant',
} as const;
export type Column = keyof typeof COLUMNS;

export const EVERY_COLUMN = Object.keys(COLUMNS) as Column[];

export interface Right {
  /** Who may, as a person reads it. */
  readonly who: string;
  /** To which columns it gives something in the world of the test; nobody else gets more than null, nothing or a refusal. */
  readonly gives: readonly Column[];
  /** Why it is not tried: it would end the session or move the clock under the others. */
  readonly untried?: string;
}

export type Section = Readonly<Record<string, Right>>;

const SIGNED_IN: readonly Column[] = EVERY_COLUMN.filter((column) => column !== 'nobody');
const LEAD_UNIT: readonly Column[] = ['cv.vhkhtt', 'tp.vhkhtt', 'vt.vhkhtt'];
const OFFICE: readonly Column[] = ['cv.vanphong', 'cvp'];
/** Whoever has an access fact of the dossier: its lead unit, the Office, the leaders. */
const OF_THE_DOSSIER: readonly Column[] = [...LEAD_UNIT, ...OFFICE, 'ct', 'vanthu'];
const OF_THE_LAND: readonly Column[] = [...OFFICE, 'ct', 'vanthu', 'cv.nnmt'];
const COMMITTEE_DESK: readonly Column[] = ['cvp', 'ct', 'vanthu'];
const ADMINISTRATOR: readonly Column[] = ['quantri'];

const right = (who: string, gives: readonly Column[] = [], untried?: string): Right =>
  untried === undefined ? { who, gives } : { who, gives, untried };

const READS = 'whoever has an access fact READ or MANAGE of it';
const READS_LIST = 'anybody signed in: those that he may read by access facts';
const OWN = 'anybody signed in: his own';
const ANYBODY = 'anybody signed in, of the own tenant';
const PROCESSES = 'an administrator of the Office';
const ACCOUNTS = 'an administrator of the Office; no content by it';
const OTHERS = 'an administrator of the Office, on accounts of others';
const STRUCTURE = 'an administrator of the Office';
const OFFICE_AND_LEADERS = 'the Office and the leaders of the Committee';
const LAND =
  'units with an access fact of the programme: wards their own figures, the others those of the city';

export const QUERIES: Readonly<Record<string, Section>> = {
  'Session, service, structure': {
    service: right('anybody', EVERY_COLUMN),
    session: right('anybody: his own session', SIGNED_IN),
    ownSecurity: right(OWN, SIGNED_IN),
    unitsToAsk: right(ANYBODY, SIGNED_IN),
    workFields: right(ANYBODY, SIGNED_IN),
    organisationAt: right(ANYBODY, SIGNED_IN),
    directory: right(ANYBODY, SIGNED_IN),
    officials: right(STRUCTURE, ['quantri', 'quantri@']),
    structureImport: right(`${STRUCTURE}, of a workbook that he has given in`),
    draftingUnits: right(ANYBODY, SIGNED_IN),
    keptAccounts: right(ACCOUNTS, ['quantri', 'quantri@']),
    keptAccount: right(ACCOUNTS, ADMINISTRATOR),
    accountCandidates: right(ACCOUNTS),
    openWork: right('an administrator of the Office: kinds and counts, no content', ADMINISTRATOR),
    factorRules: right(ACCOUNTS, ['quantri', 'quantri@']),
  },
  Rights: {
    whyVisible: right(`${READS}: the own grounds`, OF_THE_DOSSIER),
    record: right('leaders of the inspectorate (none of these roles)', []),
  },
  'Being away and standing in': {
    absences: right(
      'anybody signed in: his own; leaders those of their unit, the leaders of the Office those of the Committee’s leaders',
      SIGNED_IN,
    ),
    absenceForm: right('the same', SIGNED_IN),
    authorisationForm: right('the Chairman and the leaders of the Office', ['cvp', 'ct', 'ct@']),
    unseenWork: right(
      'the person himself (here the specialist); whoever may enter the leave learns how much it is',
      ['cv.vanphong', 'cvp'],
    ),
    signingRights: right(`${ANYBODY}: who may sign for the Committee`, SIGNED_IN),
  },
  'Personal data': {
    personalData: right(`${OWN}, and what is kept about anybody, how long`, SIGNED_IN),
    peopleWithData: right('the chief of the Office and its administrators', ['cvp', 'quantri', 'quantri@']),
    personalRequests: right(
      'anybody signed in: about himself; the chief of the Office and its administrators: about all',
    ),
  },
  Support: {
    supportPage: right('leaders of the Office', ['cvp']),
    ownSupport: right('anybody signed in: grants under which he reads now'),
  },
  'Dossiers and drafts': {
    dossier: right(READS, OF_THE_DOSSIER),
    dossiers: right(READS_LIST, OF_THE_DOSSIER),
    dossierProcesses: right('officers of units that draft for the Committee: processes that are deployed'),
    uploadedHead: right('whoever uploaded the file, until it belongs to something', ['cv.vhkhtt']),
    submissionDraft: right('the lead unit and the Office, while the Tờ trình is not signed'),
  },
  'Work to be done': {
    inbox: right('anybody signed in: what is given to the person, the post or the unit acted in', [
      'cv.vhkhtt',
      'tp.vhkhtt',
      'cv.vanphong',
      'cvp',
      'vanthu',
      'ct.chilang',
      'cv.nnmt',
    ]),
    inboxCounts: right(OWN, SIGNED_IN),
    leaderDesk: right('leaders: what waits for their answer or signature'),
    officeDesk: right(`${OFFICE_AND_LEADERS}; to all others it says that they have none`, SIGNED_IN),
    examinations: right('the Office: what came in to it and waits there'),
    standing: right(`${OFFICE_AND_LEADERS}: dossiers that they may read`, [...OFFICE, 'ct']),
  },
  'Collecting comments': {
    round: right('whoever reads the dossier, and the asked units their own part', OF_THE_DOSSIER),
    roundToUrge: right('the lead unit and the Office, while the round is open'),
    checkDeadline: right(ANYBODY, SIGNED_IN),
    commentRequest: right('the asked unit', ['ct.chilang']),
    commentRequests: right('the asked unit', ['ct.chilang']),
  },
  'Documents, registers, incoming papers': {
    officialDocument: right(
      `${READS}; a recipient learns neither who opened it nor from which dossiers it comes`,
      OF_THE_DOSSIER,
    ),
    receivedDocuments: right('the receiving unit'),
    registers: right(
      'clerks and leaders: of the own unit; the Office and the leaders those of the Committee',
      COMMITTEE_DESK,
    ),
    register: right('the same', COMMITTEE_DESK),
    registryDesk: right('anybody signed in: the counts of his desk, empty without one', SIGNED_IN),
    outgoingDocuments: right('clerks and leaders of the desk', ['ct.chilang']),
    incomingDocuments: right('clerks and leaders of the desk', COMMITTEE_DESK),
    incomingDocument: right('clerks and leaders of the desk, and whoever it was passed on to', [
      ...COMMITTEE_DESK,
      'cv.nnmt',
    ]),
    forwardedDocuments: right('whoever they were passed on to', ['cv.nnmt']),
    forwardTargets: right('clerks and leaders of the desk', COMMITTEE_DESK),
    documentsToRegister: right('clerks of the desk'),
  },
  Assignments: {
    assignment: right(`${READS}; a unit sees its own part of it`, OF_THE_DOSSIER),
    assignments: right('anybody signed in: of his unit, and those that his unit monitors or oversees', [
      ...LEAD_UNIT,
      ...OFFICE,
      'vanthu',
      'ct.chilang',
      'cv.nnmt',
    ]),
    assignmentCounts: right(OWN, SIGNED_IN),
    assignmentBoard: right('units that oversee or monitor', OF_THE_LAND),
    standingDirections: right(
      'units that a direction speaks to, and those that oversee',
      SIGNED_IN.filter((column) => column !== 'quantri' && !column.endsWith('@')),
    ),
    assignmentsWithoutLead: right('units that oversee', [...OFFICE, 'ct', 'vanthu']),
  },
  Sessions: {
    meeting: right(READS),
    meetings: right(READS_LIST),
    meetingForm: right('officers of the Office', ['cv.vanphong']),
    noticeDraft: right('the Office, while the notice is not signed'),
  },
  Land: {
    landReport: right(LAND, OF_THE_LAND),
    landFigureHistory: right(LAND),
    landReporting: right(LAND, [...OF_THE_LAND, 'ct.chilang']),
    landReportingOf: right(LAND, OF_THE_LAND),
    landNextPeriod: right('the department that leads the figures, when a period may be opened'),
    landCity: right(LAND, [...OF_THE_LAND, 'ct.chilang']),
    landTable: right(LAND),
    landProject: right(
      'wards, the land centre and the departments of the project; the Office and the leaders',
      OF_THE_LAND,
    ),
  },
  'Search and notices': {
    search: right(
      'anybody signed in: what he may read',
      SIGNED_IN.filter((column) => column !== 'quantri' && !column.endsWith('@')),
    ),
    notices: right(OWN, ['cv.vhkhtt', 'tp.vhkhtt', ...OFFICE, 'ct', 'vanthu', 'ct.chilang', 'cv.nnmt']),
    unreadNotices: right(`${OWN}; 0 is nothing`, [
      'cv.vhkhtt',
      'tp.vhkhtt',
      ...OFFICE,
      'ct',
      'vanthu',
      'ct.chilang',
      'cv.nnmt',
    ]),
    reminderRule: right(`${OFFICE_AND_LEADERS}, its administrators apart`, [
      ...OFFICE,
      'ct',
      'vanthu',
      'ct@',
    ]),
  },
  'Processes (their drawings and running work; no content)': {
    processes: right(PROCESSES, ['quantri', 'quantri@']),
    process: right(PROCESSES, ['quantri', 'quantri@']),
    processVersion: right(PROCESSES, ADMINISTRATOR),
    processInstance: right(PROCESSES, ADMINISTRATOR),
    runningProcesses: right(PROCESSES, ADMINISTRATOR),
    migrationPreview: right(PROCESSES, ADMINISTRATOR),
    checkProcess: right(PROCESSES, ['quantri', 'quantri@']),
    decisionFiles: right(`${PROCESSES}: files that are deployed`),
    operationBatch: right(PROCESSES),
    operationBatches: right(PROCESSES),
  },
};

const ABSENCE =
  'the person himself, leaders for the people of their unit, the leaders of the Office for those of the Committee; nobody while he stands in';
const MOVES = 'it moves the clock of all others';
const RECORDS = 'anybody may do it of himself, and it is recorded: tried in personal-data.spec.ts';
const SIGNS_OUT = 'it changes the session that asks';
const TASK = 'officers and leaders of the unit that has the assignment';
const ASKED = 'the asked unit, its administrators apart';
const LEADS_ROUND = 'officers and leaders of the unit that asks';
const CLERK_OF_ISSUER = 'the clerk of the issuer, where the step is open';
const SIGNER = 'the leader who holds the step of the signature';
const STEP = (holder: string): string => `whoever holds the step: ${holder}`;
const LEAD_OFFICER = STEP('an officer of the lead unit');
const SPECIALIST = STEP('the specialist of the Office in charge of the field');

export const MUTATIONS: Readonly<Record<string, Section>> = {
  'Session and own account': {
    signIn: right('anybody', [], SIGNS_OUT),
    signInDemo: right('anybody, in the demonstration alone', [], SIGNS_OUT),
    enterSecondFactor: right('whoever is at that step of signing in'),
    setOwnPassword: right('whoever is at that step of signing in'),
    beginSecondFactor: right('anybody signed in, or at that step of signing in: his own', SIGNED_IN),
    confirmSecondFactor: right('the same'),
    renewRecoveryCodes: right(OWN),
    removeSecondFactor: right(`${OWN}, where the position does not require it`),
    changePassword: right(OWN),
    endSessions: right(OWN),
    actAs: right('anybody signed in: an appointment that he holds today'),
    standIn: right('anybody signed in: where he stands in for somebody today'),
    signOut: right('anybody', [], SIGNS_OUT),
    advanceClock: right('anybody signed in, in the demonstration alone', [], MOVES),
  },
  'Being away and standing in': {
    recordLeave: right(ABSENCE),
    endLeave: right(ABSENCE),
    grantSubstitution: right(`${ABSENCE}; nobody names himself`),
    endSubstitution: right(ABSENCE),
    orderSigning: right(
      'the Chairman; the leaders of the Office by the working regulation, not for themselves',
    ),
    endSigningOrder: right('the Chairman; the leaders of the Office', ['cvp']),
    authoriseSigning: right('the Chairman; the leaders of the Office by his paper'),
  },
  'Accounts of others': {
    createAccount: right(ACCOUNTS),
    giveAccountPassword: right(OTHERS),
    resetAccountFactor: right(OTHERS),
    lockAccount: right(OTHERS),
    unlockAccount: right(OTHERS),
    endAccountSessions: right(OTHERS),
    bindAccount: right(OTHERS),
    setFactorRule: right(ACCOUNTS),
    handOverWork: right('an administrator of the Office: to holders of the same posts'),
  },
  'The structure': {
    addUnit: right(STRUCTURE),
    changeUnit: right(STRUCTURE),
    endUnit: right(STRUCTURE),
    addPost: right(STRUCTURE),
    appoint: right(`${STRUCTURE}; nobody appoints himself`),
    endAppointment: right(`${STRUCTURE}, as long as one is left`),
    changePhone: right(STRUCTURE),
    applyStructureImport: right(`${STRUCTURE}, of a workbook that he has given in`),
  },
  'Personal data': {
    showPersonalData: right(
      'anybody signed in, of the own tenant, who states a purpose: numbers; the chief of the Office and its administrators: all',
      [],
      RECORDS,
    ),
    exportPersonalData: right(
      'anybody signed in: his own; the chief of the Office and its administrators, who state a purpose: of anybody',
      [],
      RECORDS,
    ),
    correctOwnPhone: right(OWN, [], RECORDS),
    erasePersonalData: right('the chief of the Office and its administrators, of whoever holds no post'),
    changeRetention: right(STRUCTURE),
  },
  Support: {
    grantSupport: right('leaders of the Office, to an administrator, for hours'),
    revokeSupport: right('leaders of the Office'),
  },
  'Dossiers and drafts': {
    createDossier: right('officers of units that draft for the Committee'),
    addDraft: right(LEAD_OFFICER),
    submitDraft: right(LEAD_OFFICER),
    reviewDraft: right(STEP('the leader of the lead unit')),
    withdrawDossier: right('officers and leaders of the lead unit, until the document is signed'),
    archiveDossier: right(STEP('an officer of the lead unit; of a notice, of the Office')),
    restrictDossier: right('its drafter, leaders of the unit that drafts and of the Office, who may read it'),
    liftRestriction: right('its drafter, leaders of the unit that drafts and of the Office, who may read it'),
    urgeDossier: right('the Office; the lead unit, of all but the leaders of the Committee', ['cv.vhkhtt']),
    confirmDeadline: right('officers and leaders of the Office'),
    nameDrafter: right('officers and leaders of the Office'),
    completeStep: right('whoever holds the step that an administrator has drawn'),
  },
  'Collecting comments': {
    sendRound: right(STEP('an officer or the leader of the lead unit')),
    signRoundLetter: right('leaders of the unit that asks', ['tp.vhkhtt']),
    extendRound: right(LEADS_ROUND),
    endRound: right(LEADS_ROUND),
    startSecondRound: right(LEAD_OFFICER),
    decideLateRequest: right(LEADS_ROUND),
    replyToComment: right(LEADS_ROUND),
    urgeRound: right(`${LEADS_ROUND}; the Office`),
    markRequestSeen: right(ASKED, ['ct.chilang']),
    submitOpinion: right(ASKED),
    withdrawOpinion: right(ASKED),
    requestLateAnswer: right(ASKED),
    numberOpinionLetter: right('the clerk of the asked unit; anybody of a unit that has none'),
    attachSignedLetter: right(ASKED),
  },
  'Consolidation, examination, answers': {
    submitForExamination: right(LEAD_OFFICER),
    reviewConsolidation: right(STEP('a leader of the lead unit, another person than who consolidated')),
    saveSubmissionDraft: right('officers of the lead unit and specialists of the Office who hold the step'),
    saveRoutingSlip: right(SPECIALIST),
    forwardRoutingSlip: right(SPECIALIST),
    returnFromExamination: right(SPECIALIST),
    reviewRoutingSlip: right(STEP('a leader of the Office, another person than who examined')),
    reassignStep: right('the Office among its colleagues; the Office for a vice-chair'),
    answerAsLeader: right(
      STEP('the vice-chair in charge, the chair; or the Office on their behalf, with a scan'),
    ),
    correctLeaderAnswer: right('the leader whose answer was entered on behalf'),
    submitTakenIn: right(LEAD_OFFICER),
    recheckDossier: right(STEP('a specialist of the Office, another person than who took in')),
    recordPartyOpinion: right(STEP('the clerk of the Committee')),
    addPartyPaper: right('the clerk of the Committee'),
    recordConditionResult: right('officers of the lead unit, while the draft is being completed'),
    sendSubmission: right(STEP('the clerk of the Committee')),
  },
  'Documents, registers, incoming papers': {
    signDocument: right(SIGNER),
    returnFromSigning: right(SIGNER),
    numberDocument: right(CLERK_OF_ISSUER),
    sealDocument: right(CLERK_OF_ISSUER),
    dispatchDocument: right(CLERK_OF_ISSUER),
    issueDocument: right(CLERK_OF_ISSUER),
    addRecipient: right(CLERK_OF_ISSUER),
    removeRecipient: right(CLERK_OF_ISSUER),
    recordSending: right('the clerk of the issuer'),
    openReceivedDocument: right('the receiving unit; received by its clerk, seen by the others'),
    registerIncoming: right('clerks: into the register of their issuer'),
    takeIntoRegister: right('the clerk of the receiving unit'),
    voidIncoming: right('the clerk of the desk'),
    forwardIncoming: right('clerks and leaders of the desk'),
    finishIncoming: right('whoever it was passed on to', ['cv.nnmt']),
  },
  Assignments: {
    acceptAssignment: right(TASK),
    reportProgress: right(TASK),
    reportResult: right(TASK),
    requestExtension: right(TASK),
    requestTransfer: right(TASK),
    reviewResult: right('the unit that monitors, another person than who reported'),
    decideExtension: right('the chair and the vice-chairs'),
    decideTransfer: right('the Office'),
    setAssignmentDeadline: right('the Office', ['cv.vanphong']),
    setAssignmentDeadlines: right('the Office'),
    setAssignmentLead: right('the Office'),
    pauseAssignment: right('whoever gave it or monitors it'),
    resumeAssignment: right('whoever gave it or monitors it'),
    urgeAssignments: right('the Office and the unit that monitors', ['cv.vanphong']),
    acknowledgeDirection: right('officers and leaders of a unit that the direction speaks to'),
    reportOnDirection: right('officers and leaders of a unit that the direction speaks to'),
  },
  Sessions: {
    recordMeeting: right('officers of the Office'),
    saveNoticeDraft: right(STEP('an officer of the Office')),
    submitNotice: right(STEP('an officer of the Office')),
    giveAssignment: right('the Office, out of an issued notice'),
  },
  Land: {
    saveLandReport: right(STEP('an officer of the reporting unit')),
    submitLandReport: right(STEP('an officer of the reporting unit')),
    approveLandReport: right(STEP('a leader of the reporting unit, another person than who entered')),
    reviewLandReport: right(STEP('officers and leaders of the department that leads')),
    correctLandReport: right('officers and leaders of the reporting unit, once locked'),
    openLandPeriod: right('officers and leaders of the department that leads'),
    lockLandPeriod: right('leaders of the department that leads'),
    tellLandObstacle: right('officers and leaders of the wards and units of the project', ['cv.nnmt']),
    resolveLandObstacle: right('whoever told of it, whoever has to remove it, the department that leads', [
      'cv.nnmt',
    ]),
  },
  Notices: {
    markNoticesRead: right(OWN),
    markAllNoticesRead: right(OWN),
    changeReminderRule: right('the chief and the deputy chiefs of the Office'),
  },
  'Processes (their drawings and running work; no content)': {
    deployProcess: right(PROCESSES, ['quantri', 'quantri@']),
    deployDecisions: right(PROCESSES, ['quantri', 'quantri@']),
    useProcessVersion: right(PROCESSES),
    suspendProcess: right(PROCESSES),
    resumeProcess: right(PROCESSES),
    cancelProcess: right(PROCESSES),
    moveProcess: right(PROCESSES),
    retryIncident: right(PROCESSES),
    skipIncident: right(PROCESSES),
    startOperationBatch: right(PROCESSES, ['quantri', 'quantri@']),
  },
};

/** Those with whom mutations are tried first: nothing of the dossier is theirs to change. */
export const OUTSIDERS = [
  'nobody',
  'vt.vhkhtt',
  'cv.phunu',
  'vt.yte',
  'quantri',
  'ct@',
] as const satisfies Column[];

/** Tried by outsiders alone: they change the session with which all others are tried. */
export const OF_THE_SESSION: readonly string[] = ['actAs', 'endSessions'];

export const SUBSCRIPTIONS: Section = {
  changes: right('anybody signed in: that something changed that he may read, of his work or of his notices'),
};

const FILE =
  'whoever may read what it belongs to; of one unit’s answer that unit and whoever manages the round';

export const ROUTES: Section = {
  'GET /files/:id': right(FILE, OF_THE_DOSSIER),
  'GET /files/:id/pdf': right(FILE, [], 'as the file itself'),
  'GET /dossiers/:dossierId/routing-slip.docx': right('whoever reads the dossier', OF_THE_DOSSIER),
  'GET /dossiers/:dossierId/routing-slip.pdf': right('whoever reads the dossier', [], 'as the .docx'),
  'GET /registers/:registerId/book.docx': right('as the query `register`', COMMITTEE_DESK),
  'GET /registers/:registerId/book.pdf': right('as the query `register`', [], 'as the .docx'),
  'GET /land/:period.xlsx': right(LAND, [...OF_THE_LAND, 'ct.chilang']),
  'GET /organisation/:day.xlsx': right(STRUCTURE, ['quantri', 'quantri@']),
  'POST /organisation/workbook': right(
    `${STRUCTURE}; nobody else sees what he gives in, and it changes nothing`,
    [],
    'see workbook.spec',
  ),
  'POST /files': right(
    'anybody signed in; nobody else reads the upload until an act takes it',
    [],
    'see files.spec',
  ),
  'GET /graphql': right('anybody: the operations above', [], 'see above'),
  'POST /graphql': right('anybody: the operations above', [], 'see above'),
  'GET /dang-nhap/oidc': right('anybody: begins signing in at the provider', [], 'it leads to the provider'),
  'GET /dang-nhap/oidc/ket-qua': right(
    'whoever comes back from the provider with the state of his own attempt',
    [],
    'see oidc.spec',
  ),
  'GET /health/live': right('anybody; says nothing of the office', [], 'no content'),
  'GET /health/ready': right('anybody; says nothing of the office', [], 'no content'),
};
