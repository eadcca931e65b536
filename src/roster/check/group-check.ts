import { knownString } from '../../core/known';
import { quote } from '../../core/text';
import { ambiguousGroup } from '../../instance/lookup-names';
import { Field } from '../file/columns';
import { RosterSource, inSource } from '../roster-source';
import { RosterViolation } from '../roster-violation';

/**
 * Groups of one name at several places of the hierarchy. Terraform finds groups by their own name only, so both need ids,
 * also the one that is not looked up: the look-up of the other would find two.
 *
 * @param given Groups by the paths for which the caller has them.
 */
export function ambiguousGroups(source: RosterSource, given: object = {}): RosterViolation[] {
  const found = new Map<string, { readonly path: string; readonly row: number }>();
  const seen = new Set<string>();
  return source.rows.flatMap(({ hierarchyGroup }, row) => {
    const path = knownString(hierarchyGroup)?.split('/').map((name) => name.trim()).join('/');
    if (path === undefined || seen.has(path) || !path.includes('/')) {
      return [];
    }
    seen.add(path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const first = found.get(name);
    if (first === undefined) {
      found.set(name, { path, row });
    }
    if (first === undefined || [first.path, path].every((each) => Object.hasOwn(given, each))) {
      return [];
    }
    const shown = `${quote(path)}, while ${source.placeOf(first.row, Field.HIERARCHY_GROUP).text} has ${quote(first.path)}`;
    const entries = [first.path, path].map((each) => `${quote(each)}: HierarchyGroup.fromHierarchyGroupId('ID')`).join(', ');
    const violation = ambiguousGroup(name, shown, `Give their ids: hierarchyGroups: { ${entries} }.`);
    return [inSource(source, row, Field.HIERARCHY_GROUP, violation)];
  });
}
