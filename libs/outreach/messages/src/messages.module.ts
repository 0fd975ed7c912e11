import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { DocumentKinds } from '@commonweal/documents';
import { IdentityModule, OneTimeSecrets } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { Clock, Config } from '@commonweal/platform';
import { AskWhatBecame } from './asking.js';
import { changeReviewKind } from './change-review-kind.js';
import { chosenProvider } from './chosen-provider.js';
import { Claims } from './claims.js';
import { digestKind } from './digest-kind.js';
import { DeadAddress } from './dead/dead-address.entity.js';
import { DeadAddressList } from './dead/dead-address-list.js';
import { DeadAddressViews } from './dead/dead-address-views.js';
import { DeadAddresses } from './dead/dead-addresses.js';
import { DeadAddressesController } from './dead/dead-addresses.controller.js';
import { FailedMessages } from './dead/failed-messages.js';
import { Resending } from './dead/resending.js';
import { Dispatch, DispatchMessage } from './dispatch.entity.js';
import { Envelopes } from './envelopes.js';
import { Fates } from './fates.js';
import { MessagesLate, MessagesUnknown } from './gauges.js';
import { ForeseenWords } from './foreseen-words.js';
import { Forecast, Projections } from './forecast.js';
import { MailboxMail } from './mail.entity.js';
import { MailGoesBy } from './mail-goes-by.js';
import { MailProvider } from './mail-provider.js';
import { MailPreviews } from './mail-previews.js';
import { Mailbox } from './mailbox.js';
import { MessageKinds } from './message-kind.js';
import { MessageList } from './message-list.js';
import { MessageSamples } from './message-samples.js';
import { Message } from './message.entity.js';
import { MailboxController, MessageKindsController, MessagesController } from './messages.controller.js';
import { Messages } from './messages.js';
import { NotifyCallbacksController } from './notify/notify-callbacks.controller.js';
import { NotifyCallbacks } from './notify/notify-callbacks.js';
import { SendMessages } from './send-messages.job.js';
import { Sending } from './sending.js';
import { SettledMessages } from './settled-messages.js';
import { Settlement } from './settlement.js';
import { SettlesByAsking } from './settles-by-asking.js';
import { SignInCodeController } from './sign-in-code.controller.js';
import { CodeMail, signInCodeKind } from './code-mail.js';
import { SignInCodes } from './sign-in-code.js';
import { templateKind } from './template-kind.js';
import { WhenAChangeIsSubmitted } from './when-a-change-is-submitted.js';

const provider = {
  provide: MailProvider,
  useFactory: chosenProvider,
  inject: [Config, DataSource, Clock],
};

@Module({
  imports: [
    IdentityModule,
    LedgerModule,
    TypeOrmModule.forFeature([DeadAddress, Message, Dispatch, DispatchMessage, MailboxMail]),
  ],
  controllers: [
    DeadAddressesController,
    MessagesController,
    MessageKindsController,
    MailboxController,
    NotifyCallbacksController,
    SignInCodeController,
  ],
  providers: [
    AskWhatBecame,
    Claims,
    CodeMail,
    DeadAddressList,
    DeadAddressViews,
    DeadAddresses,
    Envelopes,
    FailedMessages,
    Fates,
    Forecast,
    ForeseenWords,
    MailGoesBy,
    MailPreviews,
    Mailbox,
    MessageKinds,
    MessageList,
    MessageSamples,
    Messages,
    MessagesLate,
    MessagesUnknown,
    NotifyCallbacks,
    Projections,
    Resending,
    SendMessages,
    Sending,
    SettledMessages,
    Settlement,
    SettlesByAsking,
    SignInCodes,
    WhenAChangeIsSubmitted,
    provider,
  ],
  exports: [DeadAddresses, MailProvider, MessageKinds, Messages, Projections],
})
export class MessagesModule {
  constructor(documents: DocumentKinds, kinds: MessageKinds, secrets: OneTimeSecrets, config: Config) {
    kinds.register(digestKind, signInCodeKind(secrets), changeReviewKind(config.address));
    documents.register(templateKind(kinds));
  }
}
