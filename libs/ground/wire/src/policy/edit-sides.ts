import { AnyValue, Choice, Id, ListOf, LongText, Text, Whole } from '../fields.js';

export const mergeSides = ['theirs', 'mine'] as const;

export type Side = (typeof mergeSides)[number];

/** One field of a document that two people edited. */
export class FieldSides {
  @Text('Place of the field: the key under which a choice is given.', { max: 500 })
  at: string;

  @Text('The field in words.', { max: 500 })
  field: string;

  @AnyValue('As it was when both began; absent where it was not there.', { optional: true })
  base?: unknown;

  @AnyValue('As the others have it; absent where they took it out.', { optional: true })
  theirs?: unknown;

  @AnyValue('As this change has it; absent where it takes it out.', { optional: true })
  mine?: unknown;

  @Choice(
    ['theirs', 'mine', 'both', 'clash'],
    'Who changed it: the others, this change, both without harm to each other, or both otherwise.',
  )
  verdict: 'theirs' | 'mine' | 'both' | 'clash';
}

/** Somebody else's edit of the same document, beside this one. */
export class OtherEdit {
  @Id('The other change.')
  changeId: string;

  @Text('Its reference.')
  reference: string;

  @Text('Its title.')
  title: string;

  @Text('Its author, by name.')
  author: string;

  @Whole('Release that it became since this edit began; absent while it is open.', { optional: true })
  release?: number;

  @LongText('How the document read when both began.', { optional: true })
  englishBase?: string;

  @LongText('How it reads as the others have it.', { optional: true })
  englishTheirs?: string;

  @ListOf(() => FieldSides, 'Every field that either side changed.')
  fields: FieldSides[];
}

export class SideChoice {
  @Text('Place of a field that both changed.', { max: 500 })
  at: string;

  @Choice(mergeSides, 'Which side stands.')
  side: Side;
}

/** Body of `POST /changes/:id/edits/:kind/:key/rebase`. */
export class EditRebase {
  @ListOf(() => SideChoice, 'Which side stands, for each field that both changed.')
  choices: SideChoice[];
}
