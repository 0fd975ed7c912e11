import { useEffect } from 'react';
import { useFormState } from 'react-hook-form';

/** Tells whoever holds a form whether something was typed in it that is not saved. */
export const WhenDirty = ({ tell }: { tell: (isDirty: boolean) => void }) => {
  const { dirtyFields } = useFormState();
  const isDirty = Object.keys(dirtyFields).length > 0;
  useEffect(() => {
    tell(isDirty);
    return () => tell(false);
  }, [isDirty, tell]);
  return null;
};
