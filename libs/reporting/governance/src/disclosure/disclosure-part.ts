import type { EntityManager } from 'typeorm';

/** Exemptions that fields propose: keys of documents of the kind `exemption`. */
export const personalData = 'foia-40';
export const commercial = 'foia-43';

export interface Field {
  label: string;
  text: string;
  exemption?: string;
  because?: string;
  /** It cannot be disclosed, whatever is decided. */
  closed?: boolean;
  attachmentId?: string;
}

export interface DisclosureAbout {
  procurementId: string;
  /** Why nothing of bids can be disclosed yet; null once it can. */
  bidsClosed: string | null;
}

/** A part of a bundle, and what it proposes to withhold. A provider that extends this class is found by itself. */
export abstract class DisclosurePart {
  abstract readonly key: string;
  abstract readonly title: string;
  /** Where in the bundle, from the top. */
  abstract readonly place: number;

  abstract fields(tx: EntityManager, about: DisclosureAbout): Promise<Field[]>;
}

export const named = (label: string, name: string | null): Field[] =>
  name ? [{ label, text: name, exemption: personalData, because: 'It names a person.' }] : [];

/** Of bids: closed before the standstill has ended, and afterwards as it is. */
export const ofBid = ({ bidsClosed }: DisclosureAbout, field: Field): Field =>
  bidsClosed ? { ...field, exemption: commercial, because: bidsClosed, closed: true } : field;
