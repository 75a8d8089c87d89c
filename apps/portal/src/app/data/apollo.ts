import { HttpHeaders } from '@angular/common/http';
import { inject, type Provider } from '@angular/core';
import { ApolloLink, InMemoryCache, type ApolloClient } from '@apollo/client';
import { provideApollo } from 'apollo-angular';
import { HttpLink } from 'apollo-angular/http';
import { storedOperations } from './stored-operations';

/** Lists and parts without identity of their own are replaced whole; records with an id are shared between pages. */
export function portalApollo(): Provider {
  return provideApollo((): ApolloClient.Options => {
    const http = inject(HttpLink).create({
      uri: '/graphql',
      includeExtensions: true,
      headers: new HttpHeaders({ accept: 'application/graphql-response+json, application/json' }),
    });
    return {
      link: ApolloLink.from([storedOperations, http]),
      cache: new InMemoryCache({
        typePolicies: {
          CommentRequest: { keyFields: ['roundId'] },
          ReceivedDocument: { keyFields: ['recipientId'] },
          Service: { keyFields: [], merge: true },
          WhatNow: { keyFields: false },
          Participant: { keyFields: false },
          RoundDossier: { keyFields: false },
          RegisterEntry: { keyFields: false },
        },
      }),
      defaultOptions: {
        watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
        query: { fetchPolicy: 'network-only' },
      },
    };
  });
}
