import type { PortalTexts } from '../portal-texts';
import { account } from './account';
import { form } from './form';
import { frame } from './frame';
import { notes } from './notes';
import { other } from './other';
import { request } from './request';

export const de: PortalTexts = { ...frame, ...form, ...request, ...notes, other, account };
