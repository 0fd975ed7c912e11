import type { DeliveryRow } from '@commonweal/wire';

/** A row with its type, which the engine tells of obligations only. */
export type Delivered = DeliveryRow & { type: string };
