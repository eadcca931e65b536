import { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectUserL1 } from './l1';

/** What a user wants to know of its resource. */
export interface ResourceObserver {
  /** It stands for a user that exists already. */
  readonly onExisting: () => void;
  /** The user gets another address, where another construct may have its name. */
  readonly onMovedAway: () => void;
  /** It is written to the JSON. Testing.synth, unlike App.synth, runs no validations of the tree. */
  readonly onSynth: () => void;
}

/** The generated resource, which tells what happens to it. */
export class UserResource extends ConnectUserL1 {
  constructor(
    scope: Construct,
    id: string,
    config: ConstructorParameters<typeof ConnectUserL1>[2],
    private readonly observer: ResourceObserver,
  ) {
    super(scope, id, config);
    // Whoever logs a user must not log a password in plain text.
    Object.defineProperty(this, '_password', { enumerable: false });
  }

  public importFrom(id: string, provider?: TerraformProvider): void {
    super.importFrom(id, provider);
    this.observer.onExisting();
  }

  public addMoveTarget(moveTarget: string): void {
    super.addMoveTarget(moveTarget);
    this.observer.onExisting();
  }

  public moveTo(moveTarget: string, index?: string | number): void {
    super.moveTo(moveTarget, index);
    this.observer.onExisting();
    this.observer.onMovedAway();
  }

  public moveToId(id: string): void {
    super.moveToId(id);
    this.observer.onExisting();
    this.observer.onMovedAway();
  }

  public moveFromId(id: string): void {
    super.moveFromId(id);
    this.observer.onExisting();
  }

  public toTerraform(): any {
    this.observer.onSynth();
    return super.toTerraform();
  }

  public toHclTerraform(): any {
    this.observer.onSynth();
    return super.toHclTerraform();
  }
}
