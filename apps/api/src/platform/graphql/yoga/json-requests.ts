import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { requestScope } from '../../http/request-scope.js';
import { refuse, sayRefusal } from '../../refusal/index.js';

const JSON_TYPE = /^application\/(graphql\+)?json *(;|$)/i;

/**
 * Takes operations as JSON alone: forms and bare documents, which a page elsewhere could send without asking, are no way
 * in. What cannot be read is refused in words; the parser's own say what it is made of, or count as a fault of ours.
 */
export const jsonRequestsPlugin: Plugin = {
  onRequestParse({ request, requestParser, setRequestParser, endResponse, fetchAPI }) {
    const isJson = JSON_TYPE.test(request.headers.get('content-type') ?? '');
    if (requestParser === undefined || (request.method === 'POST' && !isJson)) {
      return endResponse(new fetchAPI.Response(null, { status: 415 }));
    }
    setRequestParser(async (read) => {
      try {
        return await requestParser(read);
      } catch {
        const message = sayRefusal(refuse('REQUEST_UNREADABLE'), requestScope()?.language ?? 'vi');
        const http = { status: 400 };
        throw new GraphQLError(message, { extensions: { code: 'REQUEST_UNREADABLE', http } });
      }
    });
  },
};
