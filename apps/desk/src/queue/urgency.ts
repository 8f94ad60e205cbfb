import type { Standing } from '@habeas/casework/requests/request-view';
import type { Tone } from '../ui/term';

/** From so many calendar days on, a date asks for attention. The same bound in every room. */
const SOON = 7;

/** The one rule for how loud a date is shown. */
export function toneOf(standing: Standing): Tone {
  if (standing.key === 'overdue' || standing.key === 'due-today') return 'danger';
  if (standing.key === 'answered-late') return 'attention';
  if (standing.key === 'answered-in-time') return 'good';
  if (standing.key === 'no-clock') return 'neutral';
  return standing.days <= SOON ? 'attention' : 'calm';
}
