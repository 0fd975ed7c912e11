import { useState } from 'react';
import { Refusal } from '../engine.js';
import { faultOf } from '../fault-of.js';
import { say } from '../say.js';

export const terms = ['issuer', 'number', 'issuedOn', 'expiresOn'] as const;
export const names = ['name', ...terms] as const;
export type Name = (typeof names)[number];
export type Given = Record<Name, string>;
type Faults = Partial<Record<Name | 'whole', string>>;

const nothing: Given = { name: '', issuer: '', number: '', issuedOn: '', expiresOn: '' };

function refused(error: unknown): Faults {
  const errors = error instanceof Refusal ? error.errors : {};
  const found = names.flatMap((name) => (errors[name]?.[0] ? [[name, errors[name][0]] as const] : []));
  return found.length ? Object.fromEntries(found) : { whole: faultOf(error) };
}

/** What was typed into the form of a certificate, what is wrong with it, and sending it. */
export function useCertificateForm(id: string, asked: readonly Name[], began: Partial<Given> = {}) {
  const [given, setGiven] = useState<Given>({ ...nothing, ...began });
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const fail = (found: Faults) => {
    setFaults(found);
    const first = asked.find((name) => found[name]);
    if (first) document.getElementById(`${id}-${first}`)?.focus();
  };
  const send = async (act: (given: Given) => Promise<void>) => {
    const missing = asked.filter((name) => !given[name].trim());
    if (missing.length)
      return fail(Object.fromEntries(missing.map((name) => [name, say(`certificates.missing.${name}`)])));
    setFaults({});
    setBusy(true);
    try {
      await act(given);
      setGiven({ ...nothing, ...began });
    } catch (error) {
      fail(refused(error));
    } finally {
      setBusy(false);
    }
  };
  const field = (name: Name) => ({
    id: `${id}-${name}`,
    fault: faults[name],
    value: given[name],
    onChange: ({ target }: { target: { value: string } }) => setGiven({ ...given, [name]: target.value }),
  });
  return { field, send, busy, fault: faults.whole };
}
