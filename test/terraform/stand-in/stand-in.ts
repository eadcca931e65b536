import * as http from 'node:http';
import { AddressInfo } from 'node:net';
import { permits, resourcesOf } from './authorization';
import { connectOperations } from './connect-operations';
import { ContactCentre, Instance, InstanceOptions } from './contact-centre';
import { checkRequest, readRequest, writeResponse } from './protocol';
import { Secrets } from './secrets';
import { ServiceFault } from './service-fault';
import { Operation, operationNamed, statusOfError } from './service-model';
import { ConnectPolicyStatement, ConnectUserPolicy, SecurityProfile } from '../../../src';

/** One call that was answered, also where the answer was an error. */
export interface Call {
  readonly operation: string;
  /** Without the password. */
  readonly input: Record<string, unknown>;
  /** The error that was answered. */
  readonly fault?: string;
}

const THROTTLED = ['TooManyRequestsException', 'ThrottlingException'];
const CLOSED = new Error('The connection is closed.');
const DENIED = SecurityProfile.fromSecurityProfileId('denied');
const READS = /^(List|Describe|Get|Search)/;

/** Which requests are refused where a test says nothing of it: `THROTTLE_EVERY=3` takes all tests through a throttling service. */
const THROTTLED_ANYWAY = Number(process.env.THROTTLE_EVERY ?? 0);

/**
 * A stand-in for Amazon Connect (and the part of Secrets Manager that passwords need) on the loopback interface.
 *
 * It checks each request as the service documents it, and keeps what was created in memory.
 */
export class ConnectStandIn {
  public static async start(): Promise<ConnectStandIn> {
    const standIn = new ConnectStandIn();
    await new Promise<void>((resolve) => standIn.server.listen(0, '127.0.0.1', resolve));
    return standIn;
  }

  public readonly secrets = new Secrets();
  /** Calls that were refused by throttling; they are no calls otherwise. */
  public throttled = 0;
  /** What the stand-in could not answer: a request that it does not serve, or an answer that the service would not give. */
  public readonly defects: string[] = [];
  /** Calls that the policy does not allow. */
  public readonly unauthorized = new Set<string>();
  /** What the policy of the caller allows: that of whoever manages users by Terraform, unless a test says otherwise. */
  public policyOf = policyOfAdministrator;
  /** Asked before a call is answered: answers this instead, or closes the connection. */
  public interfere?: (operation: string) => ServiceFault | 'close' | undefined;

  private readonly centre = new ContactCentre();
  private readonly handlers: Record<string, (input: any) => object> = connectOperations(this.centre);
  private readonly operations: readonly Operation[] = Object.keys(this.handlers).map(operationNamed);
  private readonly server = http.createServer((request, response) => this.serve(request, response));
  private recorded: Call[] = [];
  private throttledEvery = THROTTLED_ANYWAY;
  private requests = 0;

  private constructor() {}

  /** The endpoints of the provider, by its names for services. */
  public get endpoints(): { readonly connect: string; readonly secretsmanager: string } {
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return { connect: url, secretsmanager: url };
  }

  /** The operations that are served, by name. */
  public get operationNames(): string[] {
    return Object.keys(this.handlers);
  }

  public addInstance(options?: InstanceOptions): Instance {
    return this.centre.addInstance(options);
  }

  /** Gives so many results on a page at most, where a request allows them. */
  public givePagesOf(size: number): void {
    this.centre.pageSize = size;
  }

  /** Refuses every nth request with 429, as the service does to callers that are too fast; 0 refuses what is refused anyway. */
  public throttleEvery(nth: number): void {
    this.throttledEvery = nth || THROTTLED_ANYWAY;
  }

  /** The calls since the last time they were taken. */
  public takeCalls(): Call[] {
    return this.recorded.splice(0);
  }

  /** The calls since the last time they were taken, without those that only read. */
  public takeChanges(): Call[] {
    return this.takeCalls().filter(({ operation }) => !READS.test(operation));
  }

  public async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const body = await textOf(request);
    try {
      this.throttle();
      send(response, this.answer(request, body));
    } catch (error) {
      if (error === CLOSED) {
        request.socket.destroy();
        return;
      }
      if (!(error instanceof ServiceFault)) {
        this.defects.push(String(error));
      }
      send(response, answerOf(error));
    }
  }

  private throttle(): void {
    this.requests++;
    if (this.throttledEvery > 0 && this.requests % this.throttledEvery === 0) {
      throw new ServiceFault(THROTTLED[this.throttled++ % THROTTLED.length], 'Rate exceeded');
    }
  }

  private answer(request: http.IncomingMessage, body: string): Answer {
    const secretsOperation = this.secrets.operationIn(request.headers['x-amz-target'] as string | undefined);
    if (secretsOperation) {
      const input = JSON.parse(body);
      const secret = () => JSON.stringify(this.secrets.answer(secretsOperation, input));
      return this.record(secretsOperation, input, () => ({ status: 200, body: secret() }));
    }
    const read = readRequest(this.operations, request.method!, request.url!, body);
    if (!read) {
      throw new Error(`Not served: ${request.method} ${request.url}`);
    }
    const { operation, input } = read;
    const interference = this.interfere?.(operation.name);
    if (interference !== undefined) {
      throw interference === 'close' ? CLOSED : interference;
    }
    this.authorize(operation.name, input);
    return this.record(operation.name, input, () => {
      checkRequest(read);
      return { status: operation.status, body: writeResponse(operation, this.handlers[operation.name](input)) };
    });
  }

  private authorize(operation: string, input: Record<string, any>): void {
    const instances = this.centre.instances.filter(({ id, arn }) => id === input.InstanceId || input.resourceArn?.startsWith(arn));
    for (const instance of operation === 'ListInstances' ? this.centre.instances : instances) {
      if (!permits(this.policyOf(instance), `connect:${operation}`, ...resourcesOf(operation, input, instance.arn))) {
        this.unauthorized.add(`connect:${operation}`);
      }
    }
  }

  private record(operation: string, input: Record<string, unknown>, answer: () => Answer): Answer {
    const { Password, ...shown } = input;
    try {
      const given = answer();
      this.recorded.push({ operation, input: shown });
      return given;
    } catch (error) {
      this.recorded.push({ operation, input: shown, fault: error instanceof ServiceFault ? error.type : 'InternalServiceException' });
      throw error;
    }
  }
}

function policyOfAdministrator(instance: Instance): ConnectPolicyStatement[] {
  return new ConnectUserPolicy({ instance, deniedSecurityProfiles: [DENIED], allowDeletion: true }).statements;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly errorType?: string;
}

function answerOf(error: unknown): Answer {
  const { type, message, status = statusOfError(type) } = error instanceof ServiceFault ? error : new ServiceFault('InternalServiceException', String(error));
  return { status, errorType: type, body: JSON.stringify({ __type: type, Message: message, message }) };
}

function send(response: http.ServerResponse, { status, body, errorType }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...(errorType && { 'x-amzn-errortype': errorType }) });
  response.end(body);
}

async function textOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
