import { Box } from '@mui/material';
import { createContext, useContext, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '../../strings/useWords.js';
import { useFormHistory } from './useFormHistory.js';

interface Steps {
  undo?: () => void;
  redo?: () => void;
  /** What was done last, to be said aloud. */
  said: string;
}

const StepsContext = createContext<Steps>({ said: '' });

export const useSteps = () => useContext(StepsContext);

/** What a key asks for: true where it is one of these, whether or not there is a step to go. */
function stepFor(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  return key === 'z' ? 'undo' : undefined;
}

/** A form in which all that is done can be undone and redone, by keys and by the buttons beneath it. */
export const WithHistory = ({ children }: { children: ReactNode }) => {
  const t = useWords();
  const box = useRef<HTMLDivElement>(null);
  const { undo, redo, settle } = useFormHistory();
  const [said, setSaid] = useState('');
  /** What had the keyboard may be gone with the step: it stays in the form. */
  const stay = () =>
    requestAnimationFrame(() => {
      if (!box.current?.contains(document.activeElement)) box.current?.focus();
    });
  const saying = (step: (() => void) | undefined, words: string) =>
    step && {
      go: () => {
        step();
        setSaid(words);
        stay();
      },
    };
  const steps = { undo: saying(undo, t('change.undone')), redo: saying(redo, t('change.redone')) };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = box.current?.contains(event.target as Node) ? stepFor(event) : undefined;
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    steps[step]?.go();
  };
  return (
    <StepsContext.Provider value={{ undo: steps.undo?.go, redo: steps.redo?.go, said }}>
      <Box ref={box} tabIndex={-1} sx={{ outline: 0 }} onKeyDownCapture={onKeyDown} onBlur={settle}>
        {children}
      </Box>
    </StepsContext.Provider>
  );
};
