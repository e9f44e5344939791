// The page's entry: mounts the application.

import './styles/tokens.css';
import './styles/workbench.css';
import './styles/panes.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Workbench } from './layout/Workbench.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <Workbench />
  </StrictMode>,
);
