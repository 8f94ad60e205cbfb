import type { ActivityEntry } from './files/register-file';
import type { System } from './files/systems-file';
import type { PackProblem } from './pack-invalid';
import { problemAt } from './validate-file';
import type { YamlFile, YamlPath } from './yaml-file';

/**
 * Rules of systems.yaml that need the register: the activities are there, the retained data are theirs, and a system that
 * holds nothing personal is not searched as well. Its sources are checked where these are read.
 */
export function checkSystems(
  file: YamlFile,
  systems: readonly System[],
  activities: readonly ActivityEntry[],
): PackProblem[] {
  const bySection = new Map(activities.map((activity) => [activity.section, activity]));
  return systems.flatMap((system, position) => {
    const at = (path: YamlPath, message: string) => problemAt(file, ['systems', position, ...path], message);
    const retained = new Set(
      system.activities.flatMap((section) => bySection.get(section)?.retention.map(({ data }) => data) ?? []),
    );
    const { nothingPersonal, ...covered } = system.coveredBy;
    const isSearched = Object.values(covered).some((given) => given !== undefined);
    return [
      ...system.activities.flatMap((section, index) =>
        bySection.has(section) ? [] : [at(['activities', index], `"${section}" is no section of register.yaml`)],
      ),
      ...system.retention.flatMap((data, index) =>
        retained.has(data)
          ? []
          : [at(['retention', index], `no activity of the system has a retention rule "${data}"`)],
      ),
      ...(nothingPersonal && isSearched
        ? [at(['coveredBy', 'nothingPersonal'], 'stands alone: what is searched or referred to may hold something')]
        : []),
    ];
  });
}
