/** What the launcher prints: one line per step, English for engineers and Vietnamese for the office's IT. */

/** An expected failure: one sentence with its remedy in both languages; it ends the program without a stack trace. */
export class Refusal extends Error {
  constructor(english, vietnamese) {
    super(english);
    this.name = 'Refusal';
    this.vietnamese = vietnamese;
  }
}

let line = console.log;

/** For commands whose standard output is their result. */
export function sayOnStandardError() {
  line = console.error;
}

/** Says what is being done. */
export function say(english, vietnamese) {
  line(vietnamese ? `• ${english} · ${vietnamese}` : `• ${english}`);
}

/** The two lines of a refusal. */
export function refusalText(refusal) {
  return `✗ ${refusal.message}\n  ${refusal.vietnamese}`;
}

/** Faults of the machine that need a remedy, not a stack trace. */
export function asRefusal(error) {
  if (error instanceof Refusal) return error;
  if (error?.code === 'ENOSPC') return noSpace();
  if (error?.code === 'EACCES' || error?.code === 'EPERM' || error?.code === 'EROFS') {
    const where = error.path ?? 'the clone';
    return new Refusal(
      `This user may not write ${where}: run as the owner of the clone, or change the owner of its .data directory.`,
      `Người dùng hiện tại không có quyền ghi ${where}: hãy chạy bằng người dùng sở hữu thư mục này hoặc đổi chủ sở hữu thư mục .data.`,
    );
  }
  return undefined;
}

/** The refusal for a full disk, wherever it shows. */
export function noSpace() {
  return new Refusal(
    'The disk is full: free at least 3 GB and run the command again, no data was lost.',
    'Ổ đĩa đã đầy: hãy giải phóng ít nhất 3 GB rồi chạy lại lệnh này, dữ liệu không bị mất.',
  );
}

/** Runs a command's body; a refusal becomes its sentence and the exit code of failure, so does any other fault. */
export async function runCommand(body, failure = 1) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    const refusal = asRefusal(error);
    if (refusal) console.error(refusalText(refusal));
    else console.error(`✗ ${error?.message ?? error}`);
    if (process.env.TS_DEBUG) console.error(error);
    process.exitCode = failure;
  }
}
