/* The only import of the CSV parser. The build bundles this file, so that no consumer installs or loads the package. */
export { CsvError, parse } from 'csv-parse/sync';
