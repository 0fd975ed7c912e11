import { createContext } from 'react';

/** The change inside which a form stands: its pickers offer what the change itself adds. */
export const EditedChange = createContext<string | undefined>(undefined);
