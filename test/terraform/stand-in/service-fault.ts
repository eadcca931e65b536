/** An error that the service documents, thrown by what answers a request. */
export class ServiceFault extends Error {
  /**
   * @param type As the service names it, such as `InvalidParameterException`.
   * @param status Where all services have the error, so that the service model does not say it.
   */
  constructor(public readonly type: string, message: string, public readonly status?: number) {
    super(message);
  }
}

export const notFound = (what: string) => new ServiceFault('ResourceNotFoundException', `${what} was not found.`);

/** @throws ServiceFault with all that is wrong with the parameters, if there is anything. */
export function refuse(faults: readonly string[]): void {
  if (faults.length > 0) {
    throw new ServiceFault('InvalidParameterException', faults.join(' '));
  }
}
