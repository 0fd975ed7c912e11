import { useWords } from '../strings/useWords.js';
import { type Figure, figureInWords, type Measured } from './figures.js';

/** A figure with its unit, or a dash where there is none. */
export const FigureText = ({ value, of }: { value?: Figure | null; of: Measured }) => {
  const t = useWords();
  if (value === undefined || value === null) return <>–</>;
  return <>{figureInWords(value, of, { yes: t('field.yes'), no: t('field.no') })}</>;
};
