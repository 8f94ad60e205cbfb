import { SetMetadata } from '@nestjs/common';
import type { StaffPermission } from '@habeas/casework/staff';

export const NEEDS = 'needs-permission';

/** What an account must be permitted to call this. Every route of the desk has it, or says `@Open()`. */
export const Needs = (permission: StaffPermission) => SetMetadata(NEEDS, permission);

export const OPEN = 'open-to';

/** Open to people who are not fully signed in: `anybody`, or `enrolling` with a session that lacks its second factor. */
export const Open = (to: 'anybody' | 'enrolling' | 'signed-in') => SetMetadata(OPEN, to);
