import { Annotations, ISynthesisSession, TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { Severity } from './access-rules';

const METHODS = { [Severity.ERROR]: 'addError', [Severity.WARNING]: 'addWarning', [Severity.INFO]: 'addInfo' } as const;

type StackAnnotation = ReturnType<ISynthesisSession['manifest']['forStack']>['annotations'][number];

/** What is found once a stack is written, by when cdktf has collected its annotations already. */
export class Findings {
  private readonly errors: string[] = [];

  /** @param session The synth in which it is found, if there is one. */
  constructor(private readonly session: ISynthesisSession | undefined) {}

  /** Annotates the construct, once, however often the app is synthesized. */
  public add(construct: IConstruct, severity: Severity, id: string, message: string): void {
    const { metadata, path } = construct.node;
    const text = `${message} [${id}]`;
    if (severity === Severity.ERROR) {
      this.errors.push(`[${path}] ${text}`);
    }
    if (metadata.some(({ data }) => data === text)) {
      return;
    }
    Annotations.of(construct)[METHODS[severity]](text);
    const { type, trace } = construct.node.metadata.at(-1)!;
    const annotation = { constructPath: path, level: type as StackAnnotation['level'], message: text, stacktrace: trace };
    this.session?.manifest.forStack(TerraformStack.of(construct)).annotations.push(annotation);
  }

  /** Ends the synth as cdktf does: its command line has errors collected, and shows them all. */
  public rejectErrors(): void {
    if (this.session !== undefined && this.errors.length > 0 && process.env.CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS === undefined) {
      throw new Error(`Encountered Annotations with level "ERROR":\n${this.errors.join('\n')}`);
    }
  }
}
