import type { DuplicatePair, SupplierView } from '@commonweal/wire';
import type { House } from '../api/data-provider.js';
import { AskButton } from '../fields/AskButton.js';
import { ReasonInput } from '../fields/ReasonInput.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';

type Named = Pick<SupplierView, 'id' | 'name'>;

interface Pair {
  first: Named;
  second: Named;
}

interface Words {
  label: StringKey;
  about: StringKey;
  text: StringKey;
  said: StringKey;
}

interface Props extends Pair {
  words: Words;
  size?: 'small' | 'medium';
  send: (house: House) => House['areTwoSuppliers'];
  onDone?: () => void;
}

/** Says something of a pair of suppliers, with a reason. */
const PairButton = ({ first, second, words, size = 'small', send, onDone }: Props) => {
  const t = useWords();
  const names = { first: first.name, second: second.name };
  return (
    <AskButton
      size={size}
      label={t(words.label)}
      about={t(words.about, names)}
      text={t(words.text, names)}
      onDone={onDone}
      command={({ reason }) => ({
        do: (house) => send(house)({ firstId: first.id, secondId: second.id, reason: String(reason ?? '') }),
        said: words.said,
      })}
    >
      <ReasonInput />
    </AskButton>
  );
};

const areTwo: Words = {
  label: 'merge.areTwo',
  about: 'merge.areTwoAbout',
  text: 'merge.areTwoText',
  said: 'merge.areTwoDone',
};

const areOne: Words = {
  label: 'merge.undo',
  about: 'merge.undoAbout',
  text: 'merge.undoText',
  said: 'merge.undone',
};

/** These are two suppliers: the pair is not offered any more. */
export const TwoSuppliersButton = (pair: Pair & Pick<Props, 'onDone' | 'size'>) => (
  <PairButton {...pair} words={areTwo} send={(house) => house.areTwoSuppliers} />
);

/** The pair is offered again. */
export const UndoTwoSuppliers = ({ of: { first, second } }: { of: DuplicatePair }) => (
  <PairButton first={first} second={second} words={areOne} send={(house) => house.areOneAgain} />
);
