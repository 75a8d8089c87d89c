import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';

/** A file on its way in, under the name that the form gives it. */
export interface FormFile {
  readonly name: string;
  readonly content: Readable;
}

/**
 * The file of a form; undefined where there is no form, where it carries none, or where it cannot be read: what is wrong
 * with a form is its sender's doing, and no fault of ours.
 */
export async function fileOfForm(request: FastifyRequest): Promise<FormFile | undefined> {
  if (!request.isMultipart()) return undefined;
  const part = await request.file().catch(() => undefined);
  return part && { name: (part.filename as string | undefined) ?? '', content: part.file };
}
