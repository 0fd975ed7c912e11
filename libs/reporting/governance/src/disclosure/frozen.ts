import { createHash } from 'node:crypto';
import { invalidField } from '@commonweal/platform';
import type { DisclosurePartView, DisclosurePreview, ExemptionView, Withholding } from '@commonweal/wire';

export interface Told {
  label: string;
  text: string;
  attachmentId?: string;
}

/** Nothing of what it says. */
export interface Withheld {
  label: string;
  exemption: string;
  basis: string;
  note?: string;
}

export interface FrozenPart {
  title: string;
  told: Told[];
  withheld: Withheld[];
}

/** What goes into a bundle: what is withheld is not in it, so that no later fault can give it away. */
export interface Frozen {
  reference: string;
  title: string;
  parts: FrozenPart[];
}

export const seenHash = (parts: readonly DisclosurePartView[]): string =>
  digest(parts.flatMap(({ fields }) => fields.map(({ field }) => field)).join());

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/** @throws DomainError invalid on `withheld`, by the first thing that cannot be so */
export function frozenParts(
  { parts, exemptions }: Pick<DisclosurePreview, 'parts' | 'exemptions'>,
  withheld: readonly Withholding[],
): FrozenPart[] {
  const known = new Map(exemptions.map((exemption) => [exemption.key, exemption]));
  const decisions = new Map(withheld.map((one) => [one.field, one]));
  const fields = parts.flatMap((part) => part.fields);
  for (const { field } of withheld)
    if (!fields.some((one) => one.field === field)) throw wrong(`There is nothing known as “${field}”.`);
  const open = fields.find(({ closed, field }) => closed && !decisions.has(field));
  if (open) throw wrong(`“${open.label}” cannot be disclosed yet. Withhold it.`);
  return parts.map(({ title, fields: inPart }) => ({
    title,
    told: inPart
      .filter(({ field }) => !decisions.has(field))
      .map(({ label, text, attachmentId }) => ({ label, text, ...(attachmentId ? { attachmentId } : {}) })),
    withheld: inPart.flatMap(({ field, label, closed, because, exemption }) => {
      const decision = decisions.get(field);
      if (!decision) return [];
      const ground = closed || decision.exemption === exemption ? because : undefined;
      return [reasoned(label, decision, known, ground, closed)];
    }),
  }));
}

function reasoned(
  label: string,
  { exemption, note }: Withholding,
  known: Map<string, ExemptionView>,
  because = '',
  isClosed = false,
): Withheld {
  const found = known.get(exemption);
  if (!found) throw wrong(`“${label}”: policy knows no exemption “${exemption}”.`);
  if (found.weighed && !isClosed && !note?.trim())
    throw wrong(`“${label}”: say in a note how the public interest weighs under ${found.basis}.`);
  const why = note?.trim() || because;
  return {
    label,
    exemption: found.title,
    basis: found.basis,
    ...(why ? { note: why } : {}),
  };
}

const wrong = (words: string) => invalidField('withheld', words);
