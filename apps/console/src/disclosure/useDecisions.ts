import type { DisclosureField, DisclosurePreview, Withholding } from '@commonweal/wire';
import { useState } from 'react';

/** What is withheld, field by field, and the note of each exemption. It begins with what is proposed. */
export function useDecisions({ parts, exemptions }: DisclosurePreview) {
  const fields = parts.flatMap((part) => part.fields);
  const [ticked, setTicked] = useState<Record<string, string | null>>({});
  const [notes, setNotes] = useState<Record<string, string>>({});
  const exemptionOf = ({ field, exemption, closed }: DisclosureField): string | null =>
    closed ? (exemption ?? null) : field in ticked ? (ticked[field] ?? null) : (exemption ?? null);
  const withheld: Withholding[] = fields.flatMap((one) => {
    const exemption = exemptionOf(one);
    const note = notes[exemption ?? '']?.trim();
    return exemption ? [{ field: one.field, exemption, ...(note ? { note } : {}) }] : [];
  });
  const used = exemptions.filter(({ key }) => withheld.some(({ exemption }) => exemption === key));
  return {
    withheld,
    used,
    notes,
    exemptionOf,
    disclosed: fields.length - withheld.length,
    setNote: (key: string, words: string) => setNotes((all) => ({ ...all, [key]: words })),
    decide: (field: string, exemption: string | null) => setTicked((all) => ({ ...all, [field]: exemption })),
  };
}

export type Decisions = ReturnType<typeof useDecisions>;
