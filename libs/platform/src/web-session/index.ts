export { createWebSession, type WebSession } from './web-session';
