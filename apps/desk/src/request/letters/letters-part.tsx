import { AnswerPreview } from './answer-preview';
import { MessagesPanel } from './messages-panel';

export function LettersPart() {
  return (
    <div className="stacked-panels">
      <MessagesPanel />
      <AnswerPreview />
    </div>
  );
}
