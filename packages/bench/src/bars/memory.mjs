import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { begin, review, submit } from '../office.mjs';

const MIB = 1024;
const SECONDS = Number(process.env.BENCH_MEMORY_SECONDS ?? 60);

/**
 * Resident memory of the service while officials read lists and act for a minute (`BENCH_MEMORY_SECONDS` for longer).
 * The service measured runs its workers too, so that the bar for the HTTP part alone lies below what is shown.
 */
export async function memory(office) {
  const pid = process.env.E2E_SERVICE_PID;
  const resident = () => residentMib(pid);
  if (resident() === undefined) return [];
  const until = performance.now() + SECONDS * 1_000;
  const running = () => performance.now() < until;
  const samples = [];
  await Promise.all([
    ...Array.from({ length: 4 }, () => read(office, running)),
    ...Array.from({ length: 2 }, () => act(office, running)),
    (async () => {
      while (running()) {
        await sleep(500);
        samples.push(resident());
      }
    })(),
  ]);
  const peak = Math.max(...samples);
  const half = samples.length / 2;
  const grown = Math.max(...samples.slice(half)) - Math.max(...samples.slice(0, half));
  return [
    {
      what: 'resident memory of the service under load, in MiB',
      value: Math.round(peak),
      floor: 300,
      aim: 220,
      atMost: true,
      detail: `${SECONDS} s of lists and acts, workers included; the second half ${grown > 0 ? `${Math.round(grown)} MiB above` : 'not above'} the first`,
    },
  ];
}

async function read({ signIn }, running) {
  const client = await signIn('cv.vhkhtt');
  while (running()) {
    await client.ask('{ dossiers(first: 50) { edges { node { id subject state leadUnit { id name } } } } }');
    await client.ask('{ inbox(box: WAITING, first: 50) { edges { node { id title dueAt } } } }');
  }
}

async function act({ signIn }, running) {
  const [officer, leader] = [await signIn('cv.vhkhtt'), await signIn('tp.vhkhtt')];
  let dossier = await begin({ officer });
  while (running()) {
    dossier = await review(leader, await submit(officer, dossier), 'RETURNED');
  }
}

/** Absent where the system does not say (only Linux does, here). */
function residentMib(pid) {
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line ? Number(line[1]) / MIB : undefined;
  } catch {
    return undefined;
  }
}
