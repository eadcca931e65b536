import { Run } from '../command-result';
import { Command } from '../commander';
import { addAdoptCommand } from './adopt/adopt-command';
import { addCompareCommand } from './compare/compare-command';
import { addSnapshot } from './snapshot/add-snapshot';

/** Adds its command to the group `instance`. */
type AddCommand = (group: Command, run: Run) => void;

const COMMANDS: readonly AddCommand[] = [addSnapshot, addAdoptCommand, addCompareCommand];

export function addInstanceCommands(program: Command, run: Run): void {
  const group = program.command('instance').description('Take snapshots of an instance, adopt its users and compare them with code');
  COMMANDS.forEach((add) => add(group, run));
}
