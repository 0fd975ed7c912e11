import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Effects } from '@commonweal/decisions';
import { DocumentKinds } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessagesModule } from '@commonweal/messages';
import { Ballots } from './items/ballots.js';
import { ItemDesk } from './items/item-desk.js';
import { ItemRows } from './items/item-rows.js';
import { ItemDetails } from './items/item-details.js';
import { ItemViews } from './items/item-views.js';
import { PanelItemsController } from './items/items.controller.js';
import { InSession } from './items/in-session.js';
import { ItemMaking } from './items/item-making.js';
import { RuleOnItems } from './items/rule-on-items.js';
import { SubmitItems } from './items/submit-items.js';
import { TakePart } from './items/take-part.js';
import { WhatMay } from './items/what-may.js';
import { SeatsHeld } from './leaving/seats-held.js';
import { PanelMail } from './mail/panel-mail.js';
import { RegistersPanelMail } from './mail/registers-panel-mail.js';
import { TellTheLeadOfARuling } from './mail/tell-the-lead.js';
import { AllMatters } from './matter.js';
import { MeetingDesk } from './meetings/meeting-desk.js';
import { MeetingRights } from './meetings/meeting-rights.js';
import { MeetingViews } from './meetings/meeting-views.js';
import { PanelMeetingsController } from './meetings/meetings.controller.js';
import { MinutesController } from './meetings/minutes.controller.js';
import { MinuteWriting } from './meetings/minute-writing.js';
import { Minutes } from './meetings/minutes.js';
import { PlanMeetings } from './meetings/plan-meetings.js';
import { RunMeetings } from './meetings/run-meetings.js';
import { EditMembers } from './members/edit-members.js';
import { MembershipRecord } from './members/membership-record.js';
import { Members } from './members/members.js';
import { PanelViews } from './members/panel-views.js';
import { PanelsController } from './members/panels.controller.js';
import { Packs } from './pack/packs.js';
import { panelKind } from './panel-kind.js';
import { routeToPanel } from './route-to-panel.js';
import { PanelConflict } from './rows/panel-conflict.entity.js';
import { PanelItem } from './rows/panel-item.entity.js';
import { PanelMeeting } from './rows/panel-meeting.entity.js';
import { PanelMember } from './rows/panel-member.entity.js';
import { PanelVote } from './rows/panel-vote.entity.js';
import { RulingCondition } from './rows/ruling-condition.entity.js';
import { Ruling } from './rows/ruling.entity.js';
import { RuleAlone } from './rule-alone.js';
import { RulingViews } from './ruling-views.js';
import { Rulings } from './rulings.js';

const rows = [Ruling, RulingCondition, PanelMember, PanelMeeting, PanelItem, PanelConflict, PanelVote];
const members = [Members, EditMembers, MembershipRecord, PanelViews, SeatsHeld];
const meetings = [MeetingDesk, PlanMeetings, RunMeetings, MeetingViews, Minutes, MinuteWriting];
const items = [ItemDesk, SubmitItems, ItemMaking, TakePart, Ballots, RuleOnItems, InSession];
const views = [ItemRows, ItemViews, ItemDetails, MeetingRights, WhatMay, RulingViews];

@Module({
  imports: [TypeOrmModule.forFeature(rows), LedgerModule, IdentityModule, MessagesModule],
  controllers: [PanelsController, PanelMeetingsController, MinutesController, PanelItemsController],
  providers: [
    ...[AllMatters, Packs, Rulings, RuleAlone, PanelMail, RegistersPanelMail, TellTheLeadOfARuling],
    ...[...members, ...meetings, ...items, ...views],
  ],
  exports: [Rulings, RulingViews, RuleAlone, Members],
})
export class PanelsModule {
  constructor(kinds: DocumentKinds, effects: Effects) {
    kinds.register(panelKind);
    effects.register(routeToPanel);
  }
}
