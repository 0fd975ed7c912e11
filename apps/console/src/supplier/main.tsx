import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { takeLink } from './link.js';

const link = takeLink();
const root = document.getElementById('root');
if (!root) throw new Error('supplier.html has no #root.');
createRoot(root).render(
  <StrictMode>
    <App link={link} />
  </StrictMode>,
);
