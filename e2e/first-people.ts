import type { OneTimeLinkView, PersonView } from '@commonweal/wire';
import { Api } from './api.js';
import { emails, password, type Who } from './people.js';

/**
 * Makes the administrator by the link of the first start, and has them invite the others.
 * @param greeting what the engine printed
 * @param wanted with the roles of each
 */
export async function firstPeople(
  url: string,
  greeting: string,
  wanted: Partial<Record<Who, string[]>>,
): Promise<void> {
  const [, token] = /#token=(\S+)/.exec(greeting) ?? [];
  await post(`${url}/api/setup`, { token, name: 'Ada Min', email: emails.admin, password });
  const admin = await Api.as('admin', url);
  for (const [who, roles] of Object.entries(wanted)) {
    const { id } = await admin.do<PersonView>('POST', '/people', {
      ...{ name: `The ${who.replaceAll('-', ' ')}`, email: emails[who as Who], roles },
      ...{ directorates: [], categories: [], active: true },
    });
    const { link } = await admin.do<OneTimeLinkView>('POST', `/people/${id}/invitation`);
    await post(`${url}/api/session/password`, { token: link.split('#token=')[1], password });
  }
}

/** Posts what needs no session. */
async function post(url: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-requested-with': 'journey' };
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!reply.ok) throw new Error(`${url}: ${reply.status} ${await reply.text()}`);
}
