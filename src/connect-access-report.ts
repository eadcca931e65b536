import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { Annotations, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { Severity } from './access/access-rules';
import { Findings } from './access/findings';
import { filesOf } from './access/report/access-report';
import { accessDeclaredIn } from './access/report/declared-access';
import { ReportData, dataText, readData } from './access/report/report-data';
import { fileNameOf, takeFiles } from './access/report/report-files';
import { reportStacks, unreportedStacks } from './access/report/reported-stacks';
import { isFile } from './core/files';
import { givenProperties } from './core/given-properties';
import { listed, quote, quotePath } from './core/text';
import { Violation, reject } from './core/violations';
import { WritingMoment, afterWriting } from './core/written-stacks';
import { Reading } from './tree/reading';

/** What an access report shows. */
export interface ConnectAccessReportProps {
  /**
   * The path of the report's JSON file as it was last reviewed and committed, relative to the folder in which the app runs.
   *
   * The report begins with what has changed since then. A missing file produces a warning (`committedReportMissing`); a file that
   * is not a report is an error (`CommittedReportInvalid`).
   *
   * @default - the report shows no changes
   */
  readonly committedReport?: string;

  /**
   * Whether synth fails, after it has written the report, if the report differs from the committed one (`AccessChanged`). Then nobody gets
   * access without a change to the committed file, which can have owners of its own. Needs `committedReport` (`CommittedReportMissing`).
   *
   * @default false
   */
  readonly requireCommitted?: boolean;

  /**
   * The stacks whose users are shown, such as the stacks of a split roster: at least one, and all in the app of the report
   * (`ReportStacksInvalid`).
   *
   * @default - the stack of the report
   */
  readonly stacks?: TerraformStack[];

  /**
   * The title.
   *
   * @default - the id of the stack
   */
  readonly title?: string;
}

/**
 * Writes, when the app is synthesized, who has which security profiles, routing profile and hierarchy group in Amazon
 * Connect.
 *
 * The files lie in the folder of the stack, beside its `cdk.tf.json`, and are named after the id:
 *
 * - `ID.html`, a page that needs nothing else, with search and filters;
 * - `ID.md` and `ID.json`, the same for version control: the same users give the same text, one line each;
 * - `ID-changes.md`, what changed against the committed report, the most important first.
 *
 * It covers all users that the stack declares, those of rosters as well as those of generated bindings. Profiles and groups that are looked
 * up or defined by name are shown by name, others by id, and values that only Terraform knows by their expression. The report contains no
 * passwords, no telephone numbers, and no e-mail addresses except logins. `Testing.synth` writes nothing, but a change that must be
 * committed is an error there as well. A stack that has users and is not in any report is named (warning `stackInNoReport`).
 *
 * @example
 * new ConnectAccessReport(this, 'access-report', { committedReport: 'access/support.json' });
 */
export class ConnectAccessReport extends Construct {
  private readonly fileName: string;
  private readonly committed?: ReportData & { readonly path: string };
  private readonly stacks: readonly TerraformStack[];
  private readonly props: ConnectAccessReportProps;

  /**
   * @param scope The stack, or a construct in it.
   * @param id The name of the files; within a construct the path in the stack, joined by `-`. It must not make a file that
   * Terraform reads, such as `cdk.tf.json` (`ReportIdInvalid`), nor one of another report of the stack, ignoring case
   * (`ReportFileTaken`).
   * @param props What the report shows.
   */
  constructor(
    scope: Construct,
    id: string,
    props: ConnectAccessReportProps = {},
  ) {
    super(scope, id);
    this.props = givenProperties(props);
    this.fileName = fileNameOf(this);
    this.stacks = this.stacksGiven();
    this.committed = this.readCommitted();
    const violation = takeFiles(this, this.fileName);
    if (violation !== undefined) {
      this.reject(violation);
    }
    reportStacks(this.node.root, this.stacks);
    afterWriting(this.stacks, (moment) => this.report(moment));
  }

  private stacksGiven(): TerraformStack[] {
    const stacks = [...new Set([this.props.stacks ?? TerraformStack.of(this)].flat())];
    const isOfApp = (stack: TerraformStack) => TerraformStack.isStack(stack) && stack.node.root === this.node.root;
    return stacks.length > 0 && stacks.every(isOfApp)
      ? stacks
      : this.reject({
        code: 'ReportStacksInvalid',
        property: 'stacks',
        allowed: 'must be at least one stack, all of the app of the report',
        given: stacks.length === 0 ? 'none' : listed(stacks.filter((stack) => !isOfApp(stack)), (stack) => quote(stack?.node?.path)),
        remedy: 'Give stacks of this app, or leave it out for the stack of the report.',
      });
  }

  private readCommitted() {
    const { committedReport: path } = this.props;
    if (path === undefined) {
      if (this.props.requireCommitted) {
        const remedy = 'Give the path at which the reviewed report is committed.';
        this.reject({ code: 'CommittedReportMissing', property: 'committedReport', allowed: 'is required with requireCommitted', remedy });
      }
      return undefined;
    }
    if (!isFile(path)) {
      Annotations.of(this).addWarning(
        `There is no report at ${quotePath(path)} to compare with. Copy ${this.fileName}.json from the folder of the synthesized stack there. [committedReportMissing]`,
      );
      return undefined;
    }
    const data = readData('committedReport', path, readFileSync(path, 'utf8'));
    return 'violation' in data ? this.reject(data.violation) : { path: shownPath(path), ...data };
  }

  /** Without a synth, as in a test, nothing is written, but a change is refused all the same. */
  private report(moment: WritingMoment): void {
    const { session } = moment;
    const home = TerraformStack.of(this);
    const users = accessDeclaredIn(this.stacks, Reading.at(moment));
    const unreported = unreportedStacks(this.node.root, session);
    const { committed, props: { title = home.node.id } } = this;
    const files = filesOf({ title, users, unreported, committed });
    const folder = session && join(session.outdir, session.manifest.forStack(home).workingDirectory);
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      Object.entries(files).forEach(([suffix, text]) => writeFileSync(join(folder, this.fileName + suffix), text));
    }
    if (unreported.length > 0) {
      const message = `Stacks with users that are in no report: ${listed(unreported, quote)}. List them in the stacks of a report.`;
      new Findings(session).add(this, Severity.WARNING, 'stackInNoReport', message);
    }
    if (this.props.requireCommitted && (committed === undefined || files['.json'] !== dataText(committed))) {
      const written = folder && join(folder, this.fileName);
      this.reject({
        code: 'AccessChanged',
        property: 'committedReport',
        allowed: 'must be the report that this synth has written',
        given: quotePath(this.props.committedReport),
        remedy: written
          ? `Review ${quotePath(`${written}-changes.md`)}, then copy ${quotePath(`${written}.json`)} there and commit it.`
          : 'Synthesize the app, review what it writes, and commit it.',
      });
    }
  }

  private reject(violation: Violation): never {
    reject(`ConnectAccessReport '${this.node.path}'`, violation);
  }
}

/** Without the folders of one machine. */
function shownPath(path: string): string {
  const shown = relative(process.cwd(), path);
  return (shown.startsWith('..') || isAbsolute(shown) ? basename(path) : shown).split(sep).join('/');
}
