import type { FastifyInstance } from 'fastify';
import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';

/**
 * Every route that a running service answers, as "GET /files/:id": read from the router itself, so that a new route is
 * found without anybody listing it.
 */
export function everyRoute(server: Pick<FastifyInstance, 'printRoutes'>): string[] {
  const parents: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] =
        /^([│ ]*)[├└]── (\S*)(?: \((.*)\))?$/u.exec(line) ?? [];
      if (part === '') return [];
      const depth = indent.length / 4;
      parents.splice(depth);
      const path = parents.join('') + part;
      parents.push(part);
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
        .map((method) => `${method} ${path}`);
    })
    .sort();
}

/** Every field of the contract that yields a link to bytes, as "RelatedFile.pdfUrl": a file, or an address as text. */
export function everyLinkField(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .flatMap((type) =>
      isObjectType(type) && type.name !== 'FileRef' && !type.name.startsWith('__') ? [type] : [],
    )
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name === 'FileRef' || /url$/iu.test(field.name))
        .map((field) => `${type.name}.${field.name}`),
    )
    .sort();
}

/** All addresses in an answer, at any depth. */
export function linksIn(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(linksIn);
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([key, value]) =>
    typeof value === 'string' && /url$/iu.test(key) ? [value] : linksIn(value),
  );
}
