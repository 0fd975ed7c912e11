import { useRef } from 'react';
import {
  Form as PlainForm,
  type FormProps,
  SimpleForm as PlainSimpleForm,
  type SimpleFormProps,
} from 'react-admin';
import { useFaultFocus } from './where-focus-goes.js';

const FaultFocus = () => {
  const here = useRef<HTMLSpanElement>(null);
  useFaultFocus(here);
  return <span ref={here} hidden />;
};

/** A form that leads to its first fault when it is refused. */
export const Form = ({ children, ...form }: FormProps) => (
  <PlainForm {...form}>
    {children}
    <FaultFocus />
  </PlainForm>
);

/** The same on a page of its own, with its buttons beneath. */
export const SimpleForm = ({ children, ...form }: SimpleFormProps) => (
  <PlainSimpleForm {...form}>
    {children}
    <FaultFocus />
  </PlainSimpleForm>
);
