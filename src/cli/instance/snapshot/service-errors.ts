import { Input, Operation } from './service';
import { quote } from '../../../core/text';
import { SNAPSHOT_ACCESS } from '../../../instance/snapshot/snapshot-access';
import { CommandError, isOfCommand } from '../../command-result';

/** What the SDK throws, as far as it is looked at. */
interface ServiceError {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** An error of the service in words for the caller. */
class ServiceRefusal extends CommandError {
  constructor(message: string, public readonly cause: ServiceError) {
    super(message);
  }
}

const CREDENTIALS =
  /^(CredentialsProviderError|ExpiredToken(Exception)?|RequestExpired|UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature(Exception)?|MissingAuthenticationToken(Exception)?|UnauthorizedSSOTokenError|InvalidGrantException|TokenProviderError)$/;
const DENIED = /^(AccessDenied(Exception)?|UnauthorizedOperation)$/;
const THROTTLED = /^(TooManyRequestsException|Throttl(ing|ed)(Exception)?|SlowDown|RequestLimitExceeded)$/;
const NO_SUCH_OPERATION = /^(UnknownOperation(Exception)?|InvalidAction|NotImplemented(Exception)?)$/;
/** What the SDK calls an answer that names no error. */
const UNNAMED = /^Unknown(Error)?$/;
/** For whoever has the error in code. */
const HINT_OF_SDK = /\s*Deserialization error: to see the raw response[^]*$/;
const INVALID = /^Invalid(Parameter|Request)Exception$/;

export function isNotFound(error: unknown): boolean {
  return causeOf(error)?.name === 'ResourceNotFoundException';
}

/** Whether an endpoint does not know the operation: it is older than the operation, or stands in for the service. */
export function isUnknownOperation(error: unknown): boolean {
  const { name = '', $metadata } = causeOf(error) ?? {};
  const status = $metadata?.httpStatusCode ?? 0;
  return NO_SUCH_OPERATION.test(name) || [405, 501].includes(status) || (status === 404 && !isNotFound(error));
}

/** Whether the service refuses a request itself, such as one with a token of a page that it knows no more. */
export function isInvalidRequest(error: unknown): boolean {
  return INVALID.test(causeOf(error)?.name ?? '');
}

/** Whether others use up the quota. */
export function isThrottling(error: unknown): boolean {
  const { name = '', $metadata } = causeOf(error) ?? {};
  return THROTTLED.test(name) || $metadata?.httpStatusCode === 429;
}

/** Says what the caller can do about an error of the service. */
export function explained(error: unknown, operation: Operation, input: Input, { signal, instanceArn }: Circumstances): CommandError {
  const cause = error as ServiceError;
  return isOfCommand(error) ? error : new ServiceRefusal(signal.aborted ? 'interrupted.' : remedyOf(cause, operation, input, instanceArn), cause);
}

interface Circumstances {
  readonly signal: AbortSignal;
  readonly instanceArn?: string;
}

function remedyOf(error: ServiceError, operation: Operation, { InstanceId }: Input, instanceArn: string | undefined): string {
  const { name, message, $metadata } = error;
  if (CREDENTIALS.test(name)) {
    return `the AWS credentials are missing, wrong or expired: ${sentence(message)} Sign in again, for example with "aws sso login", or set AWS_PROFILE.`;
  }
  if (DENIED.test(name) || (UNNAMED.test(name) && $metadata?.httpStatusCode === 403)) {
    return denied(operation, message, instanceArn ?? `arn:aws:connect:REGION:ACCOUNT:instance/${InstanceId}`);
  }
  if (isThrottling(error)) {
    return `Amazon Connect keeps throttling ${operation}, since other callers use up the quota: ${sentence(message)}`;
  }
  if (/^Region is missing/i.test(message)) {
    return 'the region is missing. Give --region, or set AWS_REGION.';
  }
  if (isNotFound(error) && operation === 'DescribeInstance') {
    return `there is no instance ${quote(InstanceId)} in this account and region. Give its region as --region.`;
  }
  if (name === 'SyntaxError') {
    return `the answer to ${operation} is not JSON, so it is cut off, or not of Amazon Connect: ${sentence(message)} Check the endpoint and the proxy.`;
  }
  if ($metadata?.httpStatusCode === undefined || name === 'Error') {
    return `cannot reach Amazon Connect to call ${operation}: ${sentence(message || error.code || name)}`;
  }
  return `Amazon Connect answers ${name} to ${operation}: ${sentence(message)}`;
}

/** The service may name another action than that of the operation, such as one of the directory. */
function denied(operation: Operation, message: string, instanceArn: string): string {
  const action = /perform: (?<action>[\w-]+:\w+)/.exec(message)?.groups?.action ?? `connect:${operation}`;
  const access = SNAPSHOT_ACCESS.find(({ actions }) => actions.includes(action));
  const statement = { Effect: 'Allow', Action: action, Resource: access?.resourceOf(instanceArn) ?? '*' };
  return (
    `${action} is not allowed: ${sentence(message)} Add this statement to the policy of the caller: ${JSON.stringify(statement)}. ` +
    'ConnectUserPolicy.snapshotStatements has all that the command needs.'
  );
}

function sentence(text: string): string {
  const line = text.replace(HINT_OF_SDK, '').replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

/** Undefined where a command failed by something else, such as a full disk. */
function causeOf(error: unknown): ServiceError | undefined {
  return isOfCommand(error) ? (error as Partial<ServiceRefusal>).cause : (error as ServiceError);
}
