import { label } from '@thong-suot/administration';
import { getNullableType, isUnionType, type GraphQLOutputType, type GraphQLSchema } from 'graphql';
import type { Actor } from '../actor.js';
import { refuse, type RefusalValue } from '../refusal/index.js';
import { ACT_KIND_OF } from './act-kinds.js';
import { refusalError } from './refusal-error.js';
import type { RequestContext } from './request-context.js';

/**
 * Stands before every mutation: whoever stands in for somebody does only what he was given to do, and a page that was
 * made for another chair than the session's (two windows, or standing in that has ended meanwhile) changes nothing.
 * Refuses ACT_NOT_GIVEN and CHAIR_CHANGED. The schema is changed in place.
 */
export function keepToMandate(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve, name, type } = field;
    if (resolve === undefined) continue;
    const carries = carriesRefusal(type);
    field.resolve = (source, args, context: RequestContext, info) => {
      const refusal = mandateRefusal(name, context);
      if (refusal === undefined) return resolve(source, args, context, info);
      if (carries) return refusal;
      throw refusalError(refusal, context.language);
    };
  }
  return schema;
}

/** Why a mutation is not for this chair; undefined where nothing stands against it. */
export function mandateRefusal(
  mutation: string,
  { actor, actsIn, language }: Pick<RequestContext, 'actor' | 'actsIn' | 'language'>,
): RefusalValue | undefined {
  const kind = ACT_KIND_OF[mutation];
  if (actor === undefined || kind === 'SELF') return undefined;
  if (actsIn !== undefined && actsIn !== chairOf(actor)) return refuse('CHAIR_CHANGED');
  const { standsIn } = actor;
  if (standsIn === undefined) return undefined;
  const given = kind !== undefined && (standsIn.acts?.includes(kind) ?? true);
  if (given) return undefined;
  return refuse('ACT_NOT_GIVEN', {
    title: standsIn.title,
    acts: (standsIn.acts ?? []).map((act) => label('actKind', act, language)).join('; '),
  });
}

/** What names the chair that somebody acts in. */
function chairOf({ appointmentId, standsIn }: Actor): string {
  return standsIn?.substitutionId ?? appointmentId;
}

function carriesRefusal(type: GraphQLOutputType): boolean {
  const named = getNullableType(type);
  return isUnionType(named) && named.getTypes().some(({ name }) => name === 'Refusal');
}
