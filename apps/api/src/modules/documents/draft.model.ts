import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '../../platform/graphql/index.js';
import { FileRefModel, fileRef } from '../../platform/storage/file-ref.model.js';
import { PersonModel } from '../identity/index.js';
import { placesOf } from './domain/read-paragraphs.js';
import type { DraftRow } from './draft.queries.js';

@ObjectType('DraftParagraph')
export class DraftParagraphModel {
  @Field(() => Int)
  index!: number;

  @Field(() => String, {
    nullable: true,
    description: '"Điều 1", "Phần căn cứ" …: the place that a comment names.',
  })
  place!: string | null;

  @Field(() => String, { nullable: true })
  heading!: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => String)
  style!: string;
}

@ObjectType('DraftPlace')
export class DraftPlaceModel {
  @Field(() => String)
  place!: string;

  @Field(() => String, { nullable: true })
  heading!: string | null;
}

@ObjectType('Draft')
export class DraftModel {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => FileRefModel)
  file!: FileRefModel;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Instant)
  createdAt!: string;

  @Field(() => PersonModel)
  createdBy!: PersonModel;

  @Field(() => [DraftParagraphModel])
  paragraphs!: DraftParagraphModel[];

  @Field(() => [DraftPlaceModel], { description: 'Places that can be commented on, in order.' })
  places!: DraftPlaceModel[];
}

/** The draft of a row. */
export function draftModel(row: DraftRow): DraftModel {
  return {
    id: row.id,
    number: row.number,
    file: fileRef(row),
    note: row.note,
    createdAt: row.created_at,
    createdBy: { id: row.created_by, displayName: row.created_by_name },
    paragraphs: row.paragraphs,
    places: placesOf(row.paragraphs),
  };
}
