/** A real OpenID provider for tests (oidc-provider): whoever types a name there is that person. Never part of the product. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { Provider } from 'oidc-provider';

/** The client that the service is at this provider. */
export const testClient = { id: 'thong-suot', secret: 'only-for-tests-0123456789abcdef' };

/**
 * Starts it on a port of the loopback; `publicUrl` is where the service is reached. Its pages ask for a name and a
 * password and take any. Returns `issuer` and `close`.
 */
export async function startIdentityProvider({ port, publicUrl }) {
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: testClient.id,
        client_secret: testClient.secret,
        redirect_uris: [`${publicUrl}/dang-nhap/oidc/ket-qua`],
        post_logout_redirect_uris: [`${publicUrl}/dang-nhap`],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'amr'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    // Its own word about roles: the service must not listen to it.
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id, roles: ['ADMIN', 'CHAIR'] }),
    }),
    cookies: { keys: ['only-for-tests'] },
    features: { devInteractions: { enabled: true } },
  });
  provider.on('server_error', (_, error) => console.error(error));
  const server = createServer(provider.callback());
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { issuer, close };
}
