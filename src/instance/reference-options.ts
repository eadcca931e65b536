/** What code knows of a profile or a group besides its id. */
export interface ConnectReferenceOptions {
  /**
   * The name, of a hierarchy group its path such as `Site/Team`: reports show it, and `ConnectAccessChecks` judges a security
   * profile by it. It is not compared with what Amazon Connect has.
   *
   * @default - not known
   */
  readonly name?: string;
}
