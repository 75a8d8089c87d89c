import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Acts } from '../../data/acts';
import { Ask } from '../../ui/feedback/ask';
import { Report } from '../../ui/feedback/report';
import { CopyText } from '../../ui/feedback/copy-text';
import { Language } from '../../ui/i18n/language';
import { SUBMIT_TAKEN_IN } from '../submission/party.operations';
import { SIGN_ROUND_LETTER } from '../consultation/round-acts.operations';
import { AskReturn } from '../submission/ask-return';
import { travelling, type DossierRef } from '../submission/travelling';
import { Reassigning } from '../desks/reassigning';
import type { DossierHead } from './dossier.operations';
import * as act from './dossier-acts.operations';
import type { DossierButtonKey } from './dossier-buttons';

/** Carries out what was pressed: at once, after a reason, or on a page of its own. */
@Injectable({ providedIn: 'root' })
export class DossierActs {
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly askReturn = inject(AskReturn);
  private readonly reassigning = inject(Reassigning);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly copying = inject(CopyText);
  private readonly t = inject(Language).t;

  /** `fieldId`: of a routing slip, the field by which it shall go on where another one was chosen. */
  async perform(button: DossierButtonKey, dossier: DossierHead, fieldId?: string): Promise<void> {
    const t = this.t().dossier;
    const target = targetOf(dossier);
    const page = (...path: string[]): Promise<boolean> =>
      this.router.navigate(['/du-thao', dossier.id, ...path]);
    const round = dossier.rounds.at(-1);
    switch (button) {
      case 'addDraft':
        return void (await page('ban-du-thao'));
      case 'submitDraft':
        return void (await this.report.tell(
          await this.acts.run(act.SUBMIT_DRAFT, target),
          t.done.submitDraft,
        ));
      case 'approveDraft':
        return this.review(act.REVIEW_DRAFT, target, t.done.approveDraft);
      case 'returnDraft':
        return this.giveBack(act.REVIEW_DRAFT, dossier);
      case 'sendRound':
        return void (await page('gui-lay-y-kien'));
      case 'endRound':
        return void (round && (await page('ket-thuc-lay-y-kien', round.id)));
      case 'extendRound':
        return void (round && (await page('gia-han', round.id)));
      case 'reply':
        return void (round && (await page('tong-hop', round.id)));
      case 'viewAnswers':
      case 'decideLate':
        return void (await this.router.navigate(['/du-thao', dossier.id], {
          queryParams: { the: 'y-kien' },
        }));
      case 'signLetter':
        return this.signLetter(round);
      case 'urgeRound':
        return void (dossier.roundToUrge && (await page('don-doc', dossier.roundToUrge.id)));
      case 'takeOver':
        return this.takeOver(dossier);
      case 'urge':
        return this.urge(dossier);
      case 'copyReminder':
        return this.copyReminder(round?.reminderText ?? '');
      case 'submitForExamination':
        // Where others may travel along, that is chosen on a page of its own.
        if (dossier.mayTravelWith.length > 0) return void (await page('trinh-lanh-dao-phong'));
        return void (await this.report.tell(
          await this.acts.run(act.SUBMIT_FOR_EXAMINATION, target),
          t.done.submitForExamination,
        ));
      case 'signTable':
        return void (await page('ky-bang-tong-hop'));
      case 'secondRound':
        return this.secondRound(target);
      case 'writeSubmission':
      case 'readSubmission':
        return void (await page('to-trinh'));
      case 'examine':
        return void (await page('phieu-trinh'));
      case 'approveSlip':
        return this.review(
          act.REVIEW_ROUTING_SLIP,
          { ...target, ...(fieldId ? { fieldId } : {}) },
          t.done.approveSlip,
        );
      case 'returnSlip':
        // All dossiers that travel together, or this one alone.
        return this.giveBack(act.REVIEW_ROUTING_SLIP, dossier, travelling(dossier));
      case 'answerAsLeader':
      case 'enterLeaderAnswer':
        return void (await page('y-kien-chi-dao'));
      case 'signSubmission':
        return this.document(dossier.submission?.document.id, 'ky');
      case 'numberSubmission':
        return this.document(dossier.submission?.document.id, 'cap-so');
      case 'sendSubmission':
        return this.document(dossier.submission?.document.id, 'gui-thuong-truc');
      case 'recordPartyOpinion':
        return void (await page('y-kien-thuong-truc'));
      case 'takeIn':
        return void (await page('tiep-thu'));
      case 'submitTakenIn':
        return this.submitTakenIn(dossier, target);
      case 'confirmDeadline':
        return void (await page('thoi-han'));
      case 'nameDrafter':
        return void (await page('don-vi-soan-thao'));
      case 'writeNotice':
        return void (
          dossier.concludedAt &&
          (await this.router.navigate(['/phien-hop', dossier.concludedAt.id, 'thong-bao']))
        );
      case 'approveRecheck':
        return this.review(act.RECHECK_DOSSIER, target, t.done.approveRecheck);
      case 'returnRecheck':
        return this.giveBack(act.RECHECK_DOSSIER, dossier);
      case 'signDecision':
        return this.document(dossier.decision?.id, 'ky');
      case 'issue':
        return this.document(dossier.decision?.id, 'phat-hanh');
      case 'completeStep':
        return void (await page('hoan-thanh-buoc'));
      case 'archive':
        return void (await this.report.tell(
          await this.acts.run(act.ARCHIVE_DOSSIER, target),
          t.done.archive,
        ));
      default: {
        const never: never = button;
        return never;
      }
    }
  }

  /** Takes the whole dossier back, with a reason. */
  async withdraw(dossier: DossierHead): Promise<void> {
    const t = this.t().dossier;
    const answer = await this.ask.confirm({
      title: t.withdraw.title,
      body: t.withdraw.body,
      confirm: t.withdraw.confirm,
      danger: true,
      reason: { label: this.t().common.reason, hint: this.t().common.reasonHint },
    });
    if (!answer) return;
    const variables = { dossierId: dossier.id, expectedVersion: dossier.version, reason: answer.reason };
    await this.report.tell(await this.acts.run(act.WITHDRAW_DOSSIER, variables), t.withdraw.done);
  }

  /** To the Office's check; a draft that nobody has changed since the session asks whether that is meant. */
  private async submitTakenIn(dossier: DossierHead, target: Target): Promise<void> {
    const t = this.t().dossier;
    const { title, body, confirm } = t.unchanged;
    const unchanged = (dossier.currentDraft?.number ?? 0) < 2;
    if (unchanged && !(await this.ask.confirm({ title, body, confirm }))) return;
    await this.report.tell(await this.acts.run(SUBMIT_TAKEN_IN, target), t.done.submitTakenIn);
  }

  /** The holder is named before he is urged. */
  private async urge(dossier: DossierHead): Promise<void> {
    const t = this.t().dossier.urge;
    const holder = dossier.now?.holder;
    if (!holder) return;
    const answer = await this.ask.confirm({
      title: t.title,
      body: t.body(`${holder.positionLabel}, ${holder.unit.name}`, dossier.now?.stepLabel ?? ''),
      confirm: this.t().dossier.buttons.urge,
      reason: { label: this.t().consultation.urge.words, optional: true },
    });
    if (!answer) return;
    const variables = { dossierId: dossier.id, words: answer.reason || null };
    await this.report.tell(await this.acts.run(act.URGE_DOSSIER, variables), t.done(holder.unit.name));
  }

  /** From a colleague in the Office, with a reason. */
  private async takeOver({ id: dossierId, version, stepToTake }: DossierHead): Promise<void> {
    if (stepToTake) await this.reassigning.take({ dossierId, version, ...stepToTake });
  }

  private async review(document: Review, target: Target, done: string): Promise<void> {
    const outcome = await this.acts.run(document as typeof act.REVIEW_DRAFT, {
      ...target,
      outcome: 'APPROVED',
    });
    await this.report.tell(outcome, done);
  }

  private async giveBack(
    document: Review,
    dossier: DossierHead,
    together: readonly DossierRef[] = [],
  ): Promise<void> {
    const back = await this.askReturn.of(dossier.id, together);
    if (!back) return;
    const variables = { ...targetOf(dossier), outcome: 'RETURNED' as const, ...back };
    await this.report.tell(
      await this.acts.run(document as typeof act.REVIEW_ROUTING_SLIP, variables),
      this.t().dossier.giveBack.done,
    );
  }

  private async copyReminder(text: string): Promise<void> {
    await this.copying.copy(text, this.t().dossier.opinions.copied);
  }

  /** The leader's signature under the letter that asks: a check first, since it goes out at once. */
  private async signLetter(round: DossierHead['rounds'][number] | undefined): Promise<void> {
    const t = this.t().dossier.signLetter;
    if (!round) return;
    const body = t.body(round.counts.asked);
    if (!(await this.ask.confirm({ title: t.title, body, confirm: t.confirm }))) return;
    await this.report.tell(await this.acts.run(SIGN_ROUND_LETTER, { roundId: round.id }), t.done);
  }

  private async secondRound(target: Target): Promise<void> {
    const t = this.t().dossier.secondRound;
    if (!(await this.ask.confirm({ title: t.title, body: t.body, confirm: t.confirm }))) return;
    await this.report.tell(await this.acts.run(act.START_SECOND_ROUND, target), t.done);
  }

  private async document(id: string | undefined, page: string): Promise<void> {
    if (id) await this.router.navigate(['/van-ban', id, page]);
  }
}

interface Target {
  readonly dossierId: string;
  readonly expectedVersion: number;
}

function targetOf({ id: dossierId, version: expectedVersion }: DossierHead): Target {
  return { dossierId, expectedVersion };
}

/** The three reviews take the same content. */
type Review = typeof act.REVIEW_DRAFT | typeof act.REVIEW_ROUTING_SLIP | typeof act.RECHECK_DOSSIER;
