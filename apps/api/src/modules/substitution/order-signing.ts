import { Injectable } from '@nestjs/common';
import { addDays, civilDateOf } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { tidyText } from './absence-facts.js';
import { refuseOrder } from './domain/decide-substitution.js';
import { entersAuthorisations } from './domain/leads-people.js';
import { chairmenOn } from './holders.queries.js';
import {
  endOrder,
  insertOrder,
  orderById,
  orderedPost,
  type OrderPostRow,
  type OrderRow,
} from './signing-right.queries.js';

export interface OrderInput {
  readonly postId: string;
  readonly docType: string;
  readonly basis: string;
  readonly from: string;
}

/** Standing orders of the Chairman to sign one type of document (TL.). */
@Injectable()
export class OrderSigning {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  /** Lays a standing order to sign (TL.). */
  async lay(actor: Actor, commandId: string, input: OrderInput): Promise<RefusalValue | undefined> {
    const { authorityId } = actor;
    const { postId, docType, from } = input;
    if (!isId(postId)) return refuse('ORDER_POST', undefined, 'postId');
    const basis = tidyText(input.basis, 'basis');
    if (isRefused(basis)) return refuse('AUTHORISATION_BASIS', undefined, 'basis');
    const today = civilDateOf(this.clock.now());
    const result = await this.acts.run<[{ personId: string }, OrderPostRow], { orderId: string }>({
      commandId,
      kind: 'orderSigning',
      actor,
      content: { ...input, basis },
      load: () => [chairmenOn(authorityId, today), orderedPost(authorityId, postId, docType, today)],
      decide: ({ rows: [[chairman], [post]], newId }) => {
        const standing = post?.standing ?? false;
        const refusal = refuseOrder(actor, { chairman, post, docType, basis, from, today, standing });
        if (refusal !== undefined) return refusal;
        const id = newId();
        return {
          writes: insertOrder({ authorityId, id, postId, docType, basis, from }),
          audit: {
            act: 'orderSigning',
            subjectKind: 'POST',
            subjectId: postId,
            detail: { orderId: id, docType, from },
          },
          answer: { orderId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }

  /** Ends a standing order at the end of the day. Refuses ORDER_UNKNOWN, ORDER_OVER, SUBSTITUTION_NOT_YOURS_TO_GIVE. */
  async end(actor: Actor, commandId: string, id: string): Promise<RefusalValue | undefined> {
    const { authorityId } = actor;
    if (!isId(id)) return refuse('ORDER_UNKNOWN');
    const today = civilDateOf(this.clock.now());
    const result = await this.acts.run<[{ personId: string }, OrderRow], { orderId: string }>({
      commandId,
      kind: 'endSigningOrder',
      actor,
      content: { id },
      load: () => [chairmenOn(authorityId, today), orderById(authorityId, id, today)],
      decide: ({ rows: [[chairman], [order]] }) => {
        if (chairman === undefined || !entersAuthorisations(actor, chairman)) {
          return refuse('SUBSTITUTION_NOT_YOURS_TO_GIVE');
        }
        if (order === undefined) return refuse('ORDER_UNKNOWN');
        if (order.to !== null) return refuse('ORDER_OVER');
        return {
          writes: [endOrder(authorityId, id, addDays(today, 1))],
          audit: {
            act: 'endSigningOrder',
            subjectKind: 'AUTHORITY',
            subjectId: authorityId,
            detail: { orderId: id, to: addDays(today, 1) },
          },
          answer: { orderId: id },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }
}
