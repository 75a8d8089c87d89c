import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

/** A stored file as pages link to it; the link itself checks who may read. */
@ObjectType('FileRef')
export class FileRefModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int)
  bytes!: number;

  @Field(() => String)
  url!: string;
}

/** What a statement reads of a stored file to show it: columns prefixed `file_`. */
export interface FileColumns {
  readonly file_id: string;
  readonly file_name: string;
  readonly file_media_type: string;
  readonly file_bytes: number;
}

/** The file of a row. */
export function fileRef(row: FileColumns): FileRefModel {
  return {
    id: row.file_id,
    name: row.file_name,
    mediaType: row.file_media_type,
    bytes: row.file_bytes,
    url: `/files/${row.file_id}`,
  };
}

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';

/** Where the pages of a file are found as PDF: the file itself, or its rendering; null where there is none. */
export function pdfUrl(file: FileRefModel, rendererAvailable: boolean): string | null {
  if (file.mediaType === PDF) return file.url;
  return rendererAvailable && file.mediaType === DOCX ? `${file.url}/pdf` : null;
}
