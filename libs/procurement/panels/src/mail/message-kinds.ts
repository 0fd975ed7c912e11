import type { Releases } from '@commonweal/documents';
import type { Message, MessageKind, Placeholder } from '@commonweal/messages';
import { valueInWords } from '@commonweal/rules';
import type { PanelContent } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { PanelItem } from '../rows/panel-item.entity.js';
import { PanelMeeting } from '../rows/panel-meeting.entity.js';
import { RulingCondition } from '../rows/ruling-condition.entity.js';
import { Ruling } from '../rows/ruling.entity.js';

const thePanel: Placeholder = { name: 'panel', words: 'the panel', example: 'Strategic Category Panel' };
const theItem: Placeholder = {
  name: 'item',
  words: 'what is ruled on',
  example: 'PR-2026-0007 A new school',
};
const link = (words: string, example: string): Placeholder => ({
  name: 'link',
  words,
  example,
  required: true,
});

/** The reasons that panels have to write to people. */
export function panelMessageKinds(releases: Releases, address: string): MessageKind[] {
  const panel = async (tx: EntityManager, key: string) =>
    (await releases.inForce(tx)).get<PanelContent>('panel', key)?.title ?? key;
  const at = (message: Message) => address + (message.link ?? '/');
  return [papers(panel, at), singleItem(panel, at), ruling(panel, at)];
}

type PanelName = (tx: EntityManager, key: string) => Promise<string>;
type Address = (message: Message) => string;

const date = (day: string) => valueInWords(day, { type: 'date' });

function papers(panel: PanelName, at: Address): MessageKind {
  return {
    kind: 'panel-papers',
    title: 'Papers for a panel',
    placeholders: [
      thePanel,
      { name: 'held_on', words: 'the day of the meeting', example: '12 March 2026' },
      { name: 'starts_at', words: 'when it begins', example: '14:00' },
      { name: 'place', words: 'where it is', example: 'Committee Room 2' },
      { name: 'items', words: 'the items of the agenda', example: 'PR-2026-0007 A new school' },
      link('the address of the agenda', 'https://example.org/panel-meetings/1/show'),
    ],
    stillWanted: async (tx, { subjectId }) =>
      (await tx.findOneBy(PanelMeeting, { id: subjectId }))?.state === 'published' ||
      'The meeting is over or was cancelled.',
    values: async (tx, message) => {
      const meeting = await tx.findOneByOrFail(PanelMeeting, { id: message.subjectId });
      const items = await tx.findBy(PanelItem, { meetingId: meeting.id, state: 'submitted' });
      return {
        panel: await panel(tx, meeting.panel),
        held_on: date(meeting.heldOn),
        starts_at: meeting.startsAt,
        place: meeting.place,
        items: meeting.inOrder(items).map(({ reference, title }) => `${reference} ${title}`),
        link: at(message),
      };
    },
  };
}

function singleItem(panel: PanelName, at: Address): MessageKind {
  return {
    kind: 'panel-item',
    title: 'An item for a panel, urgent or late',
    placeholders: [
      thePanel,
      theItem,
      { name: 'reason', words: 'why it is urgent or late', example: 'The present contract ends in May.' },
      link('the address of the pack', 'https://example.org/panel-items/1/show'),
    ],
    stillWanted: async (tx, { subjectId }) =>
      (await tx.findOneBy(PanelItem, { id: subjectId }))?.state === 'submitted' ||
      'The item is decided or was withdrawn.',
    values: async (tx, message) => {
      const item = await tx.findOneByOrFail(PanelItem, { id: message.subjectId });
      return {
        panel: await panel(tx, item.panel),
        item: `${item.reference} ${item.title}`,
        reason: item.urgentReason ?? item.lateReason ?? '',
        link: at(message),
      };
    },
  };
}

function ruling(panel: PanelName, at: Address): MessageKind {
  return {
    kind: 'panel-ruling',
    title: 'A panel has ruled',
    placeholders: [
      thePanel,
      theItem,
      { name: 'ruling', words: 'what was ruled', example: 'approve with conditions' },
      { name: 'reason', words: 'the reason', example: 'The need is clear.' },
      { name: 'conditions', words: 'the conditions', example: 'Consult the ward forum by 1 May 2026' },
      link('the address of the procurement', 'https://example.org/procurements/1/show'),
    ],
    stillWanted: () => Promise.resolve(true),
    values: async (tx, message) => {
      const found = await tx.findOneByOrFail(Ruling, { id: message.subjectId });
      const conditions = await tx.find(RulingCondition, {
        where: { rulingId: found.id },
        order: { number: 'ASC' },
      });
      return {
        panel: await panel(tx, found.panel),
        item: message.subject,
        ruling: found.ruling.replaceAll('-', ' '),
        reason: found.reason,
        conditions: conditions.length
          ? conditions.map(({ what, dueOn }) => `${what} By ${date(dueOn)}.`)
          : ['none'],
        link: at(message),
      };
    },
  };
}
