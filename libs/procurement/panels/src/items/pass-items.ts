import type { EntityManager } from 'typeorm';
import { PanelItem } from '../rows/panel-item.entity.js';

/** Whoever takes a matter over answers for it before the panels where it waits, and takes no part in their rulings. */
export async function passItems(
  tx: EntityManager,
  matter: { subjectKind: string; subjectId: string },
  responsibleId: string,
): Promise<void> {
  await tx.update(PanelItem, { ...matter, state: 'submitted' }, { responsibleId });
}
