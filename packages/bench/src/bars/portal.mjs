import { chromium } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { median } from '../report.mjs';

const KB = 1_000;
/** A phone on slow 4G: 1.6 Mbit/s down, 0.75 up, 150 ms there and back, a processor four times slower than a desk's. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (0.75 * 1_000_000) / 8,
};
const SLOWER = 4;
const TURNS = 3;

/** What a browser fetches before the portal shows itself, and how long a phone waits for it. */
export async function portal({ baseUrl }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const visits = [];
    for (let turn = 0; turn < TURNS; turn++) visits.push(await visit(browser, baseUrl));
    const firsts = visits.map(({ first }) => first / 1_000);
    const agains = visits.map(({ again }) => again / 1_000);
    return [
      {
        what: 'portal: scripts and styles before the first page, kB gzip',
        value: Math.round((await initialBytes(baseUrl)) / KB),
        floor: 250,
        aim: 180,
        atMost: true,
        detail: 'what index.html names, and what these import at once',
      },
      {
        what: 'portal: largest paint on a phone with slow 4G, signed in, first visit, seconds',
        value: median(firsts),
        floor: 3,
        aim: 2.5,
        atMost: true,
        detail: `${firsts.map((each) => each.toFixed(2)).join(', ')} s; processor ${SLOWER} times slower`,
      },
      {
        what: 'portal: the same, repeated visit, seconds',
        value: median(agains),
        floor: 2,
        aim: 1.2,
        atMost: true,
        detail: `${agains.map((each) => each.toFixed(2)).join(', ')} s`,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** A new phone signs in on a quick line, forgets what it stored of the portal, then opens its work twice on the slow one. */
async function visit(browser, baseUrl) {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  try {
    const { request } = context;
    const query =
      'mutation { signInDemo(username: "cv.vhkhtt") { ... on Session { csrfToken } ... on Refusal { message } } }';
    const headers = { 'idempotency-key': randomUUID() };
    const answer = await (await request.post('/graphql', { data: { query }, headers })).json();
    if (!answer.data?.signInDemo?.csrfToken) throw new Error(`signing in: ${JSON.stringify(answer)}`);
    return { first: await paint(context), again: await paint(context) };
  } finally {
    await context.close();
  }
}

/** Milliseconds until the largest paint of "Việc cần xử lý" in a new tab. */
async function paint(context) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    globalThis.largestPaint = 0;
    new globalThis.PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.largestPaint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto('/viec-can-xu-ly');
  await page.waitForFunction(() => globalThis.document.body.innerText.includes('thành lập Ban Chỉ đạo'));
  const time = await page.evaluate(() => globalThis.largestPaint);
  await page.close();
  return time;
}

async function initialBytes(baseUrl) {
  const read = async (name) => (await fetch(new URL(name, `${baseUrl}/`))).text();
  const html = await read('');
  const queue = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1]);
  const seen = new Map();
  while (queue.length > 0) {
    const name = queue.pop();
    if (seen.has(name)) continue;
    const source = await read(name);
    seen.set(name, gzipSync(source, { level: 9 }).length);
    if (!name.endsWith('.js')) continue;
    for (const match of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) queue.push(match[1]);
  }
  return [...seen.values()].reduce((sum, bytes) => sum + bytes, 0);
}
