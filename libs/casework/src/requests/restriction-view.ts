import type { PlanStepView } from './plan-view';

/** What is on hold for a request, as the desk shows it (GDPR Art. 18). */
export interface RestrictionView {
  /** The case of Art. 18(1) that was found; null where nothing was granted. */
  case: 'a' | 'b' | 'c' | 'd' | null;
  places: RestrictionPlaceView[];
  /** The end that the person is told: the civil day in the controller's zone, and whether the letter has left. */
  end: { from: string; letter: 'queued' | 'to-post' | 'sent' | 'failed' } | null;
}

/** One source. */
export interface RestrictionPlaceView {
  source: string;
  title: string;
  /** How it was put on hold, and how that ends; in this order. */
  steps: PlanStepView[];
}
