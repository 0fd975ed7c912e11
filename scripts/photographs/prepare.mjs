import { post, signIn } from './people.mjs';

/** What the demonstration leaves out, because it would send something to somebody outside. */
const webhook = {
  name: 'Finance system',
  url: 'https://finance.council.example/commonweal',
  events: ['return.accepted', 'contract.entered'],
  isOn: true,
};

/**
 * Adds what the photographs are to show beside the demonstration.
 * @param fresh makes a context
 */
export async function prepare(fresh) {
  const context = await fresh();
  await signIn(context, 'admin', fresh);
  await post(context, '/api/webhooks', webhook);
  await context.close();
}
