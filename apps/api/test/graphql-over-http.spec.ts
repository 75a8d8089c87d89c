import { auditServer } from 'graphql-http';
import { testApp, type TestApp } from './support/test-app.js';

describe('GraphQL over HTTP', () => {
  let service: TestApp;
  beforeAll(async () => {
    service = await testApp();
  });
  afterAll(() => service.close());

  it('passes every audit of the specification, MUST, SHOULD and MAY', async () => {
    const results = await auditServer({ url: `${service.baseUrl}/graphql` });
    expect(results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`)).toEqual(
      [],
    );
    expect(results).toHaveLength(61);
  });
});
