import './jobs';

export { LinkDoor } from './link-door';
export { LinkMail } from './link-mail';
export { type LinkAbout, type LinkMessage, type LinkRole, OutsideLink } from './outside-link.entity';
export { type LinkHolder, OutsideLinks } from './outside-links';
export { OutsideLinksModule } from './outside-links.module';
