import { Addresses, Move, nameOf } from './addresses';
import { isUnresolved } from '../core/known';
import { overriddenInStack } from '../core/late-blocks';
import { once } from '../core/memo';
import { listed, quote } from '../core/text';
import { Violation } from '../core/violations';

const TYPE = 'aws_connect_user';

/** What Terraform would refuse in the moves of a stack, or what would cost a user. */
export function moveViolations({ moves, owners, stack }: Addresses): Violation[] {
  const known = moves.filter(({ from, to }) => ![from, to].some(isUnresolved));
  const others = known.filter(({ from, to }) => from !== to);
  const origins = grouped(others, 'from');
  const isThere = (address: string) => owners.has(address) || address.split('.')[1] in overriddenInStack(stack, TYPE);
  return [
    ...known.filter(({ from, to }) => from === to).map(toItself),
    ...others.filter(({ from }) => owners.has(from)).map((move) => inUse(move, nameOf(owners.get(move.from)![0]))),
    ...others.filter(({ to }) => isOfStack(to) && !isThere(withoutKey(to)) && !origins.has(to)).map(targetMissing),
    ...ambiguous(origins, 'to').map((same) => ambiguousMoves(same, `from ${same[0].from}`)),
    ...ambiguous(grouped(others, 'to'), 'from').map((same) => ambiguousMoves(same, `to ${same[0].to}`)),
  ];
}

function grouped(moves: readonly Move[], end: 'from' | 'to'): Map<string, Move[]> {
  const groups = new Map<string, Move[]>();
  moves.forEach((move) => once(groups, move[end], () => []).push(move));
  return groups;
}

/** Those whose other ends differ. */
function ambiguous(groups: ReadonlyMap<string, Move[]>, otherEnd: 'from' | 'to'): Move[][] {
  return [...groups.values()].filter((moves) => new Set(moves.map((move) => move[otherEnd])).size > 1);
}

/** What is in a module cannot be seen. */
function isOfStack(address: string): boolean {
  return address.startsWith(`${TYPE}.`);
}

function withoutKey(address: string): string {
  return address.replace(/\[.*$/s, '');
}

function toItself({ owner, from }: Move): Violation {
  return {
    code: 'MoveToItself',
    property: `move of ${nameOf(owner)}`,
    allowed: 'must be from another address than the one that the user has',
    given: quote(from),
    remedy: 'Remove the move.',
  };
}

function inUse({ owner, from }: Move, there: string): Violation {
  return {
    code: 'MoveAddressInUse',
    property: `move of ${nameOf(owner)}`,
    allowed: 'must be from an address that no block of the stack has',
    given: `${quote(from)}, which is the address of ${there}`,
    remedy: 'Remove what is at the old address, or leave the move out.',
  };
}

function targetMissing({ owner, to }: Move): Violation {
  return {
    code: 'MoveTargetMissing',
    property: `move of ${nameOf(owner)}`,
    allowed: 'must be to an address at which the stack has a user, since Terraform deletes the user otherwise',
    given: quote(to),
    remedy: 'Correct the address, or add the user.',
  };
}

function ambiguousMoves(moves: readonly Move[], end: string): Violation {
  return {
    code: 'MoveAmbiguous',
    property: `moves ${end}`,
    allowed: 'must be a single one, since one user cannot become two, nor two users one',
    given: listed(moves, ({ owner, from, to }) => `${nameOf(owner)} from ${from} to ${to}`),
    remedy: 'Remove all but one of them.',
  };
}
