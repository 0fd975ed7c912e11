/** Tables whose rows of a person serve nobody but them: they go altogether. */
export const goneWithThem: Record<string, string> = {
  session: 'person_id',
  one_time_secret: 'person_id',
  second_factor: 'person_id',
  dead_address: 'person_id',
  saved_view: 'person_id',
  discussion_watch: 'person_id',
};

/** Mails that went to the person: their texts are emptied. `$1` is their addresses, in lower case. */
export const mailsToThem: Record<string, string> = {
  dispatch: `UPDATE dispatch SET subject = '', text = '', answer = NULL WHERE lower(address) = ANY($1)`,
  mail: `UPDATE mail SET subject = '', text = '' WHERE lower("to") = ANY($1)`,
};
