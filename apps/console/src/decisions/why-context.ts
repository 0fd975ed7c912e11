import { createContext, useContext } from 'react';

export const WhyContext = createContext<(decisionId: string) => void>(() => undefined);

/** `ask(decisionId)` opens the Why drawer. */
export const useWhy = () => useContext(WhyContext);
