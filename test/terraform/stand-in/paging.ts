import { ServiceFault } from './service-fault';

export interface PageRequest {
  readonly NextToken?: string;
  readonly MaxResults?: number;
}

/**
 * One page of a list. The service may give fewer results than were asked for, so the pages here are small and whoever
 * reads only the first one is found out.
 */
export function pageOf<T>(items: readonly T[], request: PageRequest, most: number, size: number): { items: T[]; NextToken?: string } {
  const { NextToken, MaxResults = most } = request;
  if (!Number.isInteger(MaxResults) || MaxResults < 1 || MaxResults > most) {
    throw new ServiceFault('InvalidParameterException', `MaxResults must be 1 to ${most}.`);
  }
  const start = NextToken === undefined ? 0 : startOf(NextToken);
  const end = start + Math.min(MaxResults, size);
  return { items: items.slice(start, end), NextToken: end < items.length ? tokenOf(end) : undefined };
}

const tokenOf = (start: number) => Buffer.from(`from ${start}`).toString('base64');

function startOf(token: string): number {
  const match = /^from (\d+)$/.exec(Buffer.from(token, 'base64').toString());
  if (!match) {
    throw new ServiceFault('InvalidParameterException', 'NextToken is not one that was given.');
  }
  return Number(match[1]);
}
