import { HttpHeaders } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { OperationVariables } from '@apollo/client';
import { Apollo, type TypedDocumentNode } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import { IntentKeys } from './intent-keys';
import { isRefusal, type Outcome } from './outcome';
import { isAway, saidErrors } from './service-error';
import { SignedOut } from './signed-out';

/** What a mutation's only field carries when it is not a refusal. */
type Carried<T> = Exclude<T[Exclude<keyof T, '__typename'>], { __typename?: 'Refusal' } | null | undefined>;

/** Carries out the acts of officials: one key per intent, one request in flight per act, refusals as values. */
@Injectable({ providedIn: 'root' })
export class Acts {
  private readonly apollo = inject(Apollo);
  private readonly signedOut = inject(SignedOut);
  private readonly keys = new IntentKeys(() => crypto.randomUUID());
  private readonly flying = new Map<string, Promise<Outcome<unknown>>>();

  /** Sends the act once, however often the button is pressed, then renews what the open page shows. */
  run<T, V extends OperationVariables>(
    act: TypedDocumentNode<T, V>,
    variables: V,
  ): Promise<Outcome<Carried<T>>> {
    const name = operationName(act);
    const key = this.keys.keyFor(name, variables);
    const running = this.flying.get(key);
    if (running) return running as Promise<Outcome<Carried<T>>>;
    const sent = this.send(act, variables, key).then((outcome) => {
      if (outcome.kind !== 'unsent' && outcome.kind !== 'signed-out') this.keys.settle(name, variables);
      return outcome;
    });
    this.flying.set(key, sent);
    void sent.finally(() => this.flying.delete(key));
    return sent;
  }

  private async send<T, V extends OperationVariables>(
    act: TypedDocumentNode<T, V>,
    variables: V,
    key: string,
  ): Promise<Outcome<Carried<T>>> {
    try {
      const answer = await firstValueFrom(
        this.apollo.mutate({
          mutation: act,
          variables,
          context: { headers: new HttpHeaders({ 'idempotency-key': key }) },
        }),
      );
      const value = firstField(answer.data);
      if (isRefusal(value)) {
        // What was shown may be old: that is a frequent reason to refuse.
        void this.renew();
        return { kind: 'refused', refusal: value };
      }
      await this.renew();
      return { kind: 'done', value: value as Carried<T> };
    } catch (error) {
      if (isAway(error)) return { kind: 'unsent' };
      if (this.signedOut.causedBy(error)) return { kind: 'signed-out' };
      const [said] = saidErrors(error);
      if (said) return { kind: 'refused', refusal: said };
      return { kind: 'fault' };
    }
  }

  /** The act is done whatever happens here; a page that could not be renewed asks again by itself. */
  private async renew(): Promise<void> {
    await this.apollo.client.refetchQueries({ include: 'active' }).catch(() => undefined);
  }
}

function firstField(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.entries(data).find(([name]) => name !== '__typename')?.[1];
}

function operationName(
  document: TypedDocumentNode<unknown, never> | { definitions: readonly unknown[] },
): string {
  const named = (document.definitions as readonly { kind: string; name?: { value: string } }[]).find(
    (definition) => definition.kind === 'OperationDefinition',
  );
  return named?.name?.value ?? 'act';
}
