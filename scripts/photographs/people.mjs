const staff = Object.fromEntries(
  ['lead', 'panel', 'editor', 'approver', 'auditor', 'admin'].map((name) => [
    name,
    `${name}@council.example`,
  ]),
);
const addresses = { ...staff, manager: 'contracts@council.example' };
const supplier = 'joanna.finch@greenway.example';
const password = 'three-spires-2026';

/**
 * Signs a person of the demonstration in, so that the context's pages are theirs.
 * @param fresh makes another context, for reading the mailbox
 */
export async function signIn(context, name, fresh) {
  if (name === 'supplier') return signInSupplier(context, await fresh());
  await post(context, '/api/session', { email: addresses[name], password });
}

/** As suppliers do it: a code comes by mail. */
async function signInSupplier(context, other) {
  const asked = new Date().toISOString();
  await post(context, '/api/supplier-codes', { email: supplier });
  await signIn(other, 'admin');
  await post(context, '/api/session/code', { email: supplier, code: await codeFrom(other, asked) });
  await other.close();
}

async function codeFrom(context, asked) {
  for (let attempt = 0; attempt < 100; attempt++) {
    const mails = await (await context.request.get('/api/mailbox?sort=at&order=desc')).json();
    const mail = mails.find(({ to, at }) => to === supplier && at >= asked);
    if (mail) return /\b\d{6}\b/.exec(mail.text)[0];
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error('The mail with the code did not come within twenty seconds.');
}

/** @throws Error with the answer when it is refused */
export async function post(context, path, data) {
  const answer = await context.request.post(path, { data, headers: { 'x-requested-with': 'photographer' } });
  if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
}
