import { Injectable } from '@nestjs/common';
import { civilDateOf, label } from '@thong-suot/administration';
import { routingSlipDocx, type RoutingSlipData } from '@thong-suot/document-forms';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { letterIssuer } from '../organisation/index.js';
import { routingSlipsOf, type RoutingSlipRow } from './routing-slip.queries.js';
import { draftOf } from './submission-texts.js';

/** Makes the page of a phiếu trình: an inner sheet without number, made anew whenever it is asked for. */
@Injectable()
export class RoutingSlipPage {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The .docx, or undefined where there is no slip or the actor may not see its dossier. */
  async docx({ authorityId, principals }: Actor, dossierId: string): Promise<Uint8Array | undefined> {
    if (!isId(dossierId)) return undefined;
    const reader = { authorityId, principals, now: this.clock.now() };
    const row = await this.reader.one(authorityId, routingSlipsOf(reader, [dossierId]));
    return row === undefined ? undefined : routingSlipDocx(slipData(row));
  }
}

/** What the page says. */
export function slipData(row: RoutingSlipRow): RoutingSlipData {
  const issuer = letterIssuer(row.office ?? row.lead);
  if (issuer.kind !== 'UNIT') throw new Error('a People’s Committee has no cover sheet of its own');
  return {
    issuer,
    addressees: ['Đồng chí Phó Chủ tịch phụ trách', 'Đồng chí Chủ tịch'],
    drafts: row.dossiers.map(({ docType, subject }) => draftOf({ doc_type: docType, subject })),
    submittedBy: row.lead.name,
    content: linesOf(row.content),
    process: linesOf(row.process),
    officeOpinion: linesOf(row.office_opinion),
    enclosures: ['Dự thảo Tờ trình của UBND', 'Dự thảo văn bản', 'Bảng tổng hợp ý kiến'],
    ...(row.specialist && { specialistSignedOn: civilDateOf(row.specialist.at) }),
    ...(row.office_leader && {
      officeLeaderSignedOn: civilDateOf(row.office_leader.at),
      officeLeaderTitle: row.office_leader.positionLabel,
    }),
    signatureMark: 'ký thử, không có giá trị pháp lý',
    answers: row.answers.map(({ positionLabel, kind, text, at, enteredBy }) => ({
      position: positionLabel,
      answer: label('leaderAnswer', kind),
      ...(text !== '' && { text }),
      at,
      ...(enteredBy && { enteredOnBehalf: true }),
    })),
    ...(row.is_sample && { sample: true }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
