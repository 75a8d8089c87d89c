import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { timesNewRomanToTinosFontconfig } from '@thong-suot/document-forms';

export interface PdfRendererSettings {
  /** LibreOffice's binary; absent where it is not installed. */
  readonly sofficePath?: string | undefined;
  /** A directory of our own: profile, font settings and the pages being made live inside. */
  readonly directory: string;
  /** Milliseconds that one document may take. */
  readonly timeoutMs?: number;
}

/** What became of a rendering. `ABSENT`: no LibreOffice here; `FAILED`: it gave no page in time. */
export type PdfResult = { readonly pdf: Uint8Array } | { readonly failed: 'ABSENT' | 'FAILED' };

const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * Makes PDF pages of .docx files through LibreOffice: one at a time (two at once share a profile and one of them
 * silently does nothing), with a profile of its own, a time limit, and Times New Roman, which the law names and
 * few servers hold, drawn as Tinos.
 */
export class PdfRenderer {
  private last: Promise<unknown> = Promise.resolve();
  private tinos: Promise<boolean> | undefined;

  constructor(private readonly settings: PdfRendererSettings) {}

  /** Whether there is a LibreOffice to ask. */
  get available(): boolean {
    return this.settings.sofficePath !== undefined && this.settings.sofficePath !== '';
  }

  /** The pages of a .docx. Waits for its turn; leaves nothing behind but the profile. */
  render(docx: Uint8Array): Promise<PdfResult> {
    const sofficePath = this.settings.sofficePath;
    if (!sofficePath) return Promise.resolve({ failed: 'ABSENT' });
    const mine = this.last.then(() => this.renderNow(sofficePath, docx));
    this.last = mine.catch(() => undefined);
    return mine;
  }

  private async renderNow(sofficePath: string, docx: Uint8Array): Promise<PdfResult> {
    const fonts = await this.fontSettings();
    const desk = await mkdtemp(join(this.settings.directory, 'page-'));
    try {
      const source = join(desk, 'document.docx');
      await writeFile(source, docx);
      const finished = await this.run(sofficePath, desk, source, fonts);
      if (!finished) return { failed: 'FAILED' };
      return await readFile(join(desk, 'document.pdf')).then(
        (pdf) => ({ pdf }),
        () => ({ failed: 'FAILED' as const }),
      );
    } finally {
      await rm(desk, { recursive: true, force: true });
    }
  }

  /**
   * The font settings to render with, as a file; undefined where this machine has no Tinos, because hiding the other
   * fonts would then leave nothing better.
   */
  private async fontSettings(): Promise<string | undefined> {
    await mkdir(this.settings.directory, { recursive: true });
    this.tinos ??= knowsTinos();
    if (!(await this.tinos)) return undefined;
    const file = join(this.settings.directory, 'fonts.conf');
    await writeFile(file, timesNewRomanToTinosFontconfig);
    return file;
  }

  /** True when LibreOffice ended well in time. Its whole process group is killed when it did not. */
  private run(
    sofficePath: string,
    desk: string,
    source: string,
    fonts: string | undefined,
  ): Promise<boolean> {
    const profile = pathToFileURL(join(this.settings.directory, 'profile')).href;
    const child = spawn(
      sofficePath,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf:writer_pdf_Export',
        '--outdir',
        desk,
        source,
      ],
      {
        stdio: 'ignore',
        detached: true,
        env: { ...process.env, ...(fonts === undefined ? {} : { FONTCONFIG_FILE: fonts }) },
      },
    );
    return new Promise((resolve) => {
      const limit = setTimeout(() => killGroup(child.pid), this.settings.timeoutMs ?? DEFAULT_TIMEOUT_MS);
      child.once('error', () => {
        clearTimeout(limit);
        resolve(false);
      });
      child.once('exit', (code) => {
        clearTimeout(limit);
        resolve(code === 0);
      });
    });
  }
}

/** Whether fontconfig finds Tinos; a machine without fontconfig has none that it could use. */
async function knowsTinos(): Promise<boolean> {
  const listed = await promisify(execFile)('fc-list', [':family=Tinos', 'family']).catch(() => ({
    stdout: '',
  }));
  return listed.stdout.trim() !== '';
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended between the limit and the signal.
  }
}
