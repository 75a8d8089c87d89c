export { AuditModule } from './audit.module.js';
export { readPublicKeys } from './seal/seal-key.js';
export { exportRecord } from './verify/export-record.js';
export { readHeads } from './verify/read-heads.js';
export { sayVerdict } from './verify/say-finding.js';
export { verifyRecord } from './verify/verify-record.js';
