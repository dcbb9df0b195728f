// A real OpenID provider for the tests of the sign-in. It prints its address when it listens, and reads its settings from the
// environment: PORT, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI. Whoever signs in is who they say: there is no password.
const { Provider } = require('oidc-provider');

const { PORT, CLIENT_ID, CLIENT_SECRET, REDIRECT_URI } = process.env;
const issuer = `http://localhost:${PORT}`;
const provider = new Provider(issuer, {
  clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [REDIRECT_URI], response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post' }],
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['name', 'desk'] },
  conformIdTokenClaims: false,
  findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, name: `Reader ${id}`, desk: id.startsWith('guest') ? 'none' : 'harbour' }) }),
  features: { devInteractions: { enabled: true } },
  cookies: { keys: ['of the tests alone'] },
});
provider.listen(Number(PORT), '127.0.0.1', () => console.log(issuer));
