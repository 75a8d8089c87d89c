/** The largest file that is taken in, in bytes: 50 MB. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** The same in the office's words. */
export const MAX_FILE_WORDS = '50 MB';
