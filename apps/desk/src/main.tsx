import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './desk.css';
import './shell/frame.css';
import './ui/standings.css';
import './queue/queue.css';
import './request/request.css';
import './request/plan/plan.css';
import './letters/letters.css';
import './ui/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startTranslations } from './i18n/translations';
import { takeTokenFromAddress } from './sign-in/one-time-token';

// Before anything is drawn or fetched, so that the token stands in no history entry and in no referrer.
takeTokenFromAddress();

const root = document.getElementById('desk');
if (!root) throw new Error('index.html has no element "desk"');
void startTranslations().then(() => createRoot(root).render(<App />));
