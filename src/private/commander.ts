/* The only import of the argument parser. The build bundles this file, so that no consumer installs the package. */
export { Command, CommanderError, Option } from 'commander';
