import { lazy, Suspense } from 'react';
import { termsIn } from './terms-in.js';
import { useTerms } from './useTerms.js';

const Term = lazy(() => import('./Term.js'));

/** A text in which the words of the trade explain themselves. */
export const Explained = ({ text }: { text: string }) => {
  const terms = useTerms();
  return (
    <>
      {termsIn(text, terms).map(({ text: words, term }, index) =>
        term ? (
          <Suspense key={index} fallback={words}>
            <Term term={term} words={words} />
          </Suspense>
        ) : (
          words
        ),
      )}
    </>
  );
};
