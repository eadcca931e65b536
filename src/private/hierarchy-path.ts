import { IConstruct } from 'constructs';

const METADATA = 'cdktf-aws-connect/hierarchyPath';

/** Notes where in the hierarchy a group is that was looked up by its own name. */
export function setHierarchyPath(group: IConstruct, path: string): void {
  group.node.addMetadata(METADATA, path);
}

export function hierarchyPathOf(group: IConstruct): string | undefined {
  return group.node.metadata.find(({ type }) => type === METADATA)?.data;
}
