import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { CustomFetch } from 'openid-client';

export interface Account {
  email?: string;
  email_verified?: boolean;
  name?: string;
  roles?: string[];
}

interface Client {
  client_id: string;
  client_secret: string;
  /** Of the engine. */
  address: string;
}

const form =
  '<!doctype html><html lang="en"><title>A provider</title><form><label>Account <input name="account"></label> <button>Go on</button></form></html>';

/** A provider of OpenID Connect that is real but for its form, which asks for no password. */
export class AProvider {
  /** Whoever is named here is signed in where the form would be shown. */
  present = '';
  /** How often it asked who is there. */
  asked = 0;
  private readonly accounts = new Map<string, Account>();
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** One that `visit` and `fetch` alone reach, as if it spoke https. */
  static start(client: Client): Promise<AProvider> {
    return new AProvider('https://provider.test', createServer()).serve(0, client);
  }

  /** One for browsers on this machine. @param certificate for localhost, as PEM */
  static onPort(
    port: number,
    certificate: { key: string; cert: string },
    client: Client,
  ): Promise<AProvider> {
    return new AProvider(`https://localhost:${port}`, createSecureServer(certificate)).serve(port, client);
  }

  /** As the network does it, and the proxy before the provider that speaks https. */
  readonly fetch: CustomFetch = (address, options) => {
    const here = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    const headers = { ...options.headers, 'x-forwarded-proto': 'https', 'x-forwarded-host': 'provider.test' };
    return fetch(address.replace(this.issuer, here), { ...options, headers });
  };

  account(subject: string, account: Account): void {
    this.accounts.set(subject, account);
  }

  /** Another browser comes from now on. */
  forget(): void {
    this.cookies.clear();
  }

  /** What a browser does there, from the address it was sent to until it is sent back. @returns where it is sent back to */
  async visit(address: string): Promise<string> {
    let at = address;
    while (at.startsWith(this.issuer)) {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await this.fetch(at, {
        method: 'GET',
        redirect: 'manual',
        body: undefined,
        headers: { cookie },
      });
      for (const set of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
        this.cookies.set(name, value);
      }
      const to = answer.headers.get('location');
      if (!to) throw new Error(`The provider answered ${answer.status}: ${await answer.text()}`);
      at = new URL(to, at).href;
    }
    return at;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(port: number, { address, ...client }: Client): Promise<this> {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider: Provider = new Provider(this.issuer, {
      clients: [
        {
          ...client,
          redirect_uris: [`${address}/api/session/provider/callback`],
          post_logout_redirect_uris: [`${address}/sign-in`],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
      cookies: { keys: ['a-spec'] },
      // As Entra does it: what is asked for stands in the ID token.
      conformIdTokenClaims: false,
      claims: { openid: ['sub', 'roles'], email: ['email', 'email_verified'], profile: ['name'] },
      findAccount: (_, accountId) => ({
        accountId,
        claims: () => ({ sub: accountId, ...this.accounts.get(accountId) }),
      }),
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/who/${uid}` },
      loadExistingGrant: async ({ oidc }) => {
        const grant = new provider.Grant({
          clientId: oidc.client?.clientId,
          accountId: oidc.session?.accountId,
        });
        grant.addOIDCScope('openid email profile');
        await grant.save();
        return grant;
      },
    });
    provider.proxy = true;
    provider.use(async (context, next: () => Promise<void>) => {
      if (!context.path.startsWith('/who/')) return next();
      const accountId = this.present || String(context.query['account'] ?? '');
      if (!accountId) {
        context.type = 'html';
        context.body = form;
        return;
      }
      this.asked += 1;
      const result = { login: { accountId } };
      context.redirect(await provider.interactionResult(context.req, context.res, result));
    });
    const answer = provider.callback();
    this.server.on('request', (request, response) => void answer(request, response));
    this.server.listen(port, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }
}
