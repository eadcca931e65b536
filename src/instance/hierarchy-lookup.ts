import { Op, ref } from 'cdktf';
import { Construct } from 'constructs';
import { FOUND_PATH, conditionOfPath } from './expected-path';
import { ambiguousGroup, hierarchyPathViolations, namesInPath } from './lookup-names';
import { tellName } from './told-names';
import { asArgument } from '../core/expressions';
import { renderLifecycle } from '../core/hcl';
import { isUnresolved } from '../core/known';
import { Memo, expressionOf } from '../core/memo';
import { quote } from '../core/text';
import { Violation, rejectIfAny } from '../core/violations';
import { DataAwsConnectUserHierarchyGroup } from '../vendor/l1';

/** The data source of a group, which Terraform stops at where the group is at another path than it should be. */
class GroupAtPath extends DataAwsConnectUserHierarchyGroup {
  public path?: string;

  public get terraformMetaArguments(): { [name: string]: any } {
    const { path, nameInput: name } = this;
    const { lifecycle, ...others } = super.terraformMetaArguments;
    const check = path !== undefined && {
      condition: isUnresolved(path) ? Op.eq(ref(FOUND_PATH), asArgument(path)) : conditionOfPath(path),
      errorMessage:
        `The hierarchy group named ${name} was expected at ${path} but is at another path: \${${FOUND_PATH}}. ` +
        'Correct the path, or use HierarchyGroup.fromHierarchyGroupId.',
    };
    return { ...others, lifecycle: check ? { ...lifecycle, postcondition: [...(lifecycle?.postcondition ?? []), check] } : lifecycle };
  }

  public toHclTerraform(): any {
    const written = super.toHclTerraform();
    renderLifecycle(written.data[this.terraformResourceType]);
    return written;
  }
}

interface Found {
  readonly group: GroupAtPath;
  readonly hierarchyGroupId: string;
  readonly instanceId: string;
}

/** Finds hierarchy groups by path with a data source that knows only their own names. */
export class HierarchyLookup {
  constructor(private readonly scope: Construct, private readonly lookups: Memo) {}

  public get<T extends { instanceId: string; name: string }>(path: string, lookupOf: (name: string) => T) {
    this.reject(hierarchyPathViolations(path));
    const names = namesInPath(path);
    const name = names[names.length - 1];
    const found = this.lookups.get('hierarchy-group', name, (id): Found => {
      const lookup = lookupOf(name);
      const group = new GroupAtPath(this.scope, id, lookup);
      return { group, hierarchyGroupId: group.hierarchyGroupId, instanceId: lookup.instanceId };
    });
    if (names.length > 1) {
      this.expectPath(found, names.join('/'), name);
      tellName(this.scope, found.hierarchyGroupId, names.join('/'));
    }
    return found;
  }

  private expectPath({ group }: Found, path: string, name: string) {
    if (group.path !== undefined && expressionOf(this.scope, group.path) !== expressionOf(this.scope, path)) {
      const remedy = 'Use HierarchyGroup.fromHierarchyGroupId for these groups.';
      this.reject([ambiguousGroup(name, `${quote(group.path)} and ${quote(path)}`, remedy)]);
    }
    group.path = path;
  }

  private reject(violations: readonly Violation[]): void {
    rejectIfAny(`ConnectInstance '${this.scope.node.path}'`, violations);
  }
}
