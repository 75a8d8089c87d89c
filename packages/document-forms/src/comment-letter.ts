import { formatDate } from '@thong-suot/administration';
import type { CommentLetterData, DraftOpinion } from './data.js';
import { draftsInShort, draftTitle, draftTitles, sentence, upperFirst } from './draft-names.js';
import { addresseeLines } from './form/addressees.js';
import { closing } from './form/closing.js';
import { finalMark } from './form/body.js';
import { letterhead } from './form/letterhead.js';
import { packDocument } from './form/page.js';
import { bodyText } from './form/paragraphs.js';
import { issuerInText, letterSignature, usualRecipients } from './letter-signature.js';

/**
 * The công văn by which a unit answers a request for comments, one letter for all drafts of the request
 * (Decree 30/2020, Annex III, form 1.5). The number may stay blank until the unit's clerk gives it.
 */
export async function commentLetterDocx(data: CommentLetterData): Promise<Uint8Array> {
  const name = issuerInText(data.issuer);
  const subject = `tham gia ý kiến ${draftsInShort(data.opinions)}`;
  return packDocument({
    title: `Công văn ${subject}`,
    issuer: name,
    sample: data.sample === true,
    children: [
      letterhead({
        issuer: data.issuer,
        docType: 'OFFICIAL_LETTER',
        status: data.status,
        letterSubject: subject,
        ...(data.draftingSymbol !== undefined && { draftingSymbol: data.draftingSymbol }),
      }),
      ...addresseeLines([data.addressee]),
      ...letterText(data, name).map((text) => bodyText(text)),
      bodyText(finalMark(`${name} gửi ${data.addressee} tổng hợp theo quy định`), {}, true),
      closing({
        recipients: data.recipients ?? usualRecipients(data.issuer),
        signature: letterSignature(data.issuer, data.signedBy),
        status: data.status,
        ...(data.signer !== undefined && { signer: data.signer }),
      }),
    ],
  });
}

/** The sentences of the letter between addressee and closing. */
export function letterText(data: CommentLetterData, name: string): string[] {
  const plain = data.opinions.every(({ stance, comments }) => stance === 'AGREED' && comments.length === 0);
  if (plain && (data.answers ?? []).length === 0) {
    return [`${opening(data)}, ${name} nhất trí với nội dung ${draftTitles(data.opinions)}.`];
  }
  const several = data.opinions.length + (data.answers ?? []).length > 1;
  const parts = [
    ...data.opinions.map((opinion) => opinionText(opinion, name)),
    ...(data.answers ?? []).map(({ question, answer }) => [`${upperFirst(question)}: ${sentence(answer)}`]),
  ];
  return [
    `${opening(data)}, ${name} có ý kiến như sau:`,
    ...parts.flatMap(([first = '', ...rest], index) => [several ? `${index + 1}. ${first}` : first, ...rest]),
  ];
}

function opening({ inReplyTo, addressee, opinions }: CommentLetterData): string {
  const about = `về việc lấy ý kiến đối với ${draftsInShort(opinions)}`;
  if (inReplyTo?.number === undefined || inReplyTo.date === undefined) {
    return `Thực hiện đề nghị của ${addressee} ${about}, sau khi nghiên cứu`;
  }
  const letter = `Công văn số ${inReplyTo.number} ngày ${formatDate(inReplyTo.date)}`;
  return `Thực hiện ${letter} của ${addressee} ${about}, sau khi nghiên cứu`;
}

/** What is said to one draft, and its comments one by one. */
function opinionText(opinion: DraftOpinion, name: string): string[] {
  const title = draftTitle(opinion);
  const comments = opinion.comments.map(({ place, text }) =>
    sentence(place === undefined || place === '' ? `- ${text}` : `- Tại ${place}: ${text}`),
  );
  switch (opinion.stance) {
    case 'AGREED':
      return [`Nhất trí với nội dung ${title}.`, ...comments];
    case 'AGREED_WITH_COMMENTS':
      return [`Nhất trí với nội dung ${title}; tham gia ý kiến như sau:`, ...comments];
    case 'DISAGREED':
      return [`Chưa nhất trí với nội dung ${title}${comments.length > 0 ? ', cụ thể:' : '.'}`, ...comments];
    case 'NOT_CONCERNED':
      return [`Nội dung ${title} không thuộc lĩnh vực phụ trách của ${name}.`, ...comments];
    default:
      return opinion.stance satisfies never;
  }
}
