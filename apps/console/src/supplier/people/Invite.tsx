import type { SupplierView } from '@commonweal/wire';
import { type SyntheticEvent, useState } from 'react';
import { engine, Refusal } from '../engine.js';
import { Fault, Field } from '../Field.js';
import { faultOf } from '../fault-of.js';
import { say } from '../say.js';

interface Faults {
  name?: string;
  email?: string;
  whole?: string;
}

const anAddress = /^\S+@\S+\.\S+$/;

function faultsIn(name: string, email: string): Faults | undefined {
  const faults = {
    ...(name ? {} : { name: say('people.nameMissing') }),
    ...(anAddress.test(email) ? {} : { email: say('email.wrong') }),
  };
  return Object.keys(faults).length ? faults : undefined;
}

function refused(error: unknown): Faults {
  if (!(error instanceof Refusal)) return { whole: faultOf(error) };
  if (error.code === 'email-taken') return { email: error.message };
  const { name, email } = error.errors;
  return name || email ? { name: name?.[0], email: email?.[0] } : { whole: faultOf(error) };
}

/** The lead contact names a colleague, who is mailed a link of their own. */
export const Invite = ({
  supplierId,
  onDone,
}: {
  supplierId: string;
  onDone: (view: SupplierView, words: string) => void;
}) => {
  const [given, setGiven] = useState({ name: '', email: '' });
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const invite = async (event: SyntheticEvent) => {
    event.preventDefault();
    const body = { name: given.name.trim(), email: given.email.trim() };
    const wrong = faultsIn(body.name, body.email);
    setFaults(wrong ?? {});
    if (wrong) return document.getElementById(wrong.name ? 'invite-name' : 'invite-email')?.focus();
    setBusy(true);
    try {
      onDone(await engine.invite(supplierId, body), say('people.invited', body));
      setGiven({ name: '', email: '' });
    } catch (error) {
      setFaults(refused(error));
    } finally {
      setBusy(false);
    }
  };
  const field = (what: 'name' | 'email') => ({
    id: `invite-${what}`,
    label: say(`people.${what}`),
    fault: faults[what],
    value: given[what],
    onChange: ({ target }: { target: { value: string } }) => setGiven({ ...given, [what]: target.value }),
  });
  return (
    <form className="card" noValidate onSubmit={(event) => void invite(event)}>
      <h2>{say('people.inviteTitle')}</h2>
      {faults.whole && (
        <div role="alert">
          <Fault id="invite-fault">{faults.whole}</Fault>
        </div>
      )}
      <Field {...field('name')} autoComplete="off" />
      <Field {...field('email')} type="email" autoComplete="off" />
      <button disabled={busy}>{say(busy ? 'people.inviting' : 'people.invite')}</button>
    </form>
  );
};
