import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../i18n/i18n';
import { signIn } from '../auth/useSignIn';
import '../styles/global.css';
import { App } from './App';
import { applyTheme } from './theme';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
applyTheme();
const arrival = signIn();
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App arrival={arrival} />
  </StrictMode>,
);
