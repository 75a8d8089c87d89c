/** `npm run audit:dependencies`: exit 1 and names where a package has a known fault of high severity. */
import { faultyDependencies } from './lib/dependency-audit.mjs';

const faults = faultyDependencies();
if (faults === undefined) console.log('dependency audit: the registry gives no answer, nothing was checked');
else if (faults.length === 0) console.log('dependency audit: no known fault of high severity');
else console.log(`dependency audit: ${faults.join(', ')}: update these packages`);
process.exitCode = faults !== undefined && faults.length > 0 ? 1 : 0;
