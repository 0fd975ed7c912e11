import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { strings } from './index.js';

const american = english.ra;

const british = {
  ...american,
  action: {
    ...american.action,
    cancel: 'Cancel',
    clear_input_value: 'Clear',
    remove_all_filters: 'Clear filters',
  },
  message: {
    ...american.message,
    unsaved_changes: 'Some of what you typed has not been saved. Leave without it?',
  },
  notification: {
    ...american.notification,
    created: 'Saved',
    updated: 'Saved |||| %{smart_count} saved',
    http_error: 'The engine could not be reached. Try again in a moment.',
    item_doesnt_exist: 'It does not exist, or it is not yours to see.',
  },
};

export const i18nProvider = polyglotI18nProvider(() => ({ ra: british, ...strings }), 'en', [], {
  allowMissing: true,
});
