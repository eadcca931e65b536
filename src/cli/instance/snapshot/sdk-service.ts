import { setMaxListeners } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Pace } from './rate-limit';
import { Service } from './service';
import { isThrottling } from './service-errors';
import { CommandError } from '../../command-result';

const SDK = '@aws-sdk/client-connect';

/** With exponential waits between them. */
const MOST_ATTEMPTS = 8;

/** How often so many attempts are made where all were throttled: of thousands of calls, some meet that by chance. */
const MOST_ROUNDS = 3;

/** As much of the SDK as is used. */
interface Sdk {
  readonly ConnectClient: new (config: object) => Client;
  readonly [command: string]: any;
}

interface Client {
  readonly middlewareStack: { add(middleware: (next: Next, context: { readonly commandName?: string }) => Next, options: object): void };
  send(command: object, options: object): Promise<any>;
  destroy(): void;
}

type Next = (args: object) => Promise<object>;

export interface SdkOptions {
  /** Left to the SDK if not given, as are the credentials and the endpoint. */
  readonly region?: string;
  readonly pace: Pace;
  readonly signal: AbortSignal;
}

/** Amazon Connect, called by the SDK that the caller has installed. */
export class SdkService implements Service {
  private readonly sdk = loadSdk();
  private readonly client: Client;

  constructor(private readonly options: SdkOptions) {
    const { region, pace, signal } = options;
    // One for each call and each wait.
    setMaxListeners(0, signal);
    this.client = new this.sdk.ConnectClient({ region, maxAttempts: MOST_ATTEMPTS });
    // Within the attempts, so that repeated requests count as well.
    this.client.middlewareStack.add(
      (next, { commandName = '' }) => async (args) => {
        await pace(commandName, signal);
        return next(args);
      },
      { name: 'pace', step: 'finalizeRequest', priority: 'low' },
    );
  }

  public call: Service['call'] = async (operation, input) => {
    const Command: (new (input: object) => object) | undefined = this.sdk[`${operation}Command`];
    if (Command === undefined) {
      throw Object.assign(new Error(`${SDK} is too old for ${operation}. Upgrade it: npm install ${SDK}@latest`), { name: 'UnknownOperationException' });
    }
    for (let round = 1; ; round++) {
      try {
        const { $metadata, ...answer } = await this.client.send(new Command(input), { abortSignal: this.options.signal });
        return answer;
      } catch (error) {
        if (round === MOST_ROUNDS || !isThrottling(error)) {
          throw error;
        }
      }
    }
  };

  public close(): void {
    this.client.destroy();
  }
}

/** From the project where the command is called, else from where this package is. */
function loadSdk(): Sdk {
  for (const place of [join(process.cwd(), 'package.json'), __filename]) {
    const require = createRequire(place);
    try {
      require.resolve(SDK);
    } catch {
      continue;
    }
    return require(SDK);
  }
  throw new CommandError(
    `the command calls Amazon Connect with ${SDK}, which is not installed. Install it: npm install --no-save ${SDK}. ` +
      'Where Node may not call AWS, --print-commands prints the commands of the AWS CLI that read the same.',
  );
}
