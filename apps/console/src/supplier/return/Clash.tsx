import { say } from '../say.js';
import type { LineOnDesk } from './desk.js';
import { type Typed, typedOf } from './typed.js';

const inWords = ({ delivered, note }: Typed) =>
  [delivered, note].filter(Boolean).join(' – ') || say('conflict.empty');

/** A colleague saved something else meanwhile: both are shown, and one is chosen. */
export const Clash = ({ on, onKeep, onTake }: { on: LineOnDesk; onKeep: () => void; onTake: () => void }) => (
  <div className="panel careful" role="alert">
    <strong>{say('conflict.title')}</strong>
    <p>
      {say('conflict.theirs')}: <b>{on.theirs && inWords(typedOf(on.theirs))}</b>
    </p>
    <p>
      {say('conflict.yours')}: <b>{inWords(on.typed)}</b>
    </p>
    <p className="buttons">
      <button type="button" onClick={onKeep}>
        {say('conflict.keepMine')}
      </button>
      <button type="button" className="quiet" onClick={onTake}>
        {say('conflict.takeTheirs')}
      </button>
    </p>
  </div>
);
