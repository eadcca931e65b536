import { ServiceFault } from './service-fault';

const TARGET = /^secretsmanager\.(\w+)$/;

interface GetSecretValueRequest {
  readonly SecretId: string;
  readonly VersionStage?: string;
}

/** AWS Secrets Manager, as far as a password is read from it: the JSON protocol, where a header names the operation. */
export class Secrets {
  private readonly values = new Map<string, string>();

  /** @param name Of the secret. */
  public set(name: string, value: string): void {
    this.values.set(name, value);
  }

  /** The operation that a header asks for; undefined where it asks for none of Secrets Manager. */
  public operationIn(target: string | undefined): string | undefined {
    return TARGET.exec(target ?? '')?.[1];
  }

  /** @throws ServiceFault where there is no such secret. */
  public answer(operation: string, { SecretId, VersionStage = 'AWSCURRENT' }: GetSecretValueRequest): object {
    if (operation !== 'GetSecretValue') {
      throw new ServiceFault('InvalidRequestException', `${operation} is not served here.`);
    }
    const value = VersionStage === 'AWSCURRENT' ? this.values.get(SecretId) : undefined;
    if (value === undefined) {
      throw new ServiceFault('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
    }
    return {
      ARN: `arn:aws:secretsmanager:eu-central-1:123456789012:secret:${SecretId}-AbCdEf`,
      Name: SecretId,
      SecretString: value,
      VersionId: '00000000-0000-4000-8000-000000000001',
      VersionStages: ['AWSCURRENT'],
      CreatedDate: 1704067200,
    };
  }
}
