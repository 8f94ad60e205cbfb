import type { SourceDefinition } from '@habeas/connectors';
import type { Choice } from '../register';

/**
 * Choices that a person is offered and that no source carries out: their end would be confirmed, and nothing would stop (I6).
 * @param choices the pack's choices.yaml
 * @param definitions the pack's sources, programs and people
 * @returns file, entry, field and what is wrong, a line each
 */
export function unstoppableChoices(
  choices: readonly Pick<Choice, 'key' | 'purpose'>[],
  definitions: readonly Pick<SourceDefinition, 'dataset' | 'human'>[],
): string[] {
  const stopped = new Set(
    definitions.flatMap(({ dataset, human }) => [
      ...(human?.suppresses ?? []),
      ...dataset.collections.flatMap(({ suppression }) => suppression.map(({ purpose }) => purpose)),
    ]),
  );
  return choices
    .filter(({ purpose }) => !stopped.has(purpose))
    .map(
      ({ key, purpose }) =>
        `choices.yaml: ${key}: purpose: no source stops "${purpose}"; it would be confirmed all the same`,
    );
}
