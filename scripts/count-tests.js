/* Prints how many tests passed and failed, from the results that jest wrote, here and in the other editions. */
const fs = require('node:fs');
const path = require('node:path');

const RESULTS = 'test-reports';
const EDITIONS = '.editions';

const entriesOf = (folder) => (fs.existsSync(folder) ? fs.readdirSync(folder).map((entry) => path.join(folder, entry)) : []);

const results = [RESULTS, ...entriesOf(EDITIONS).map((edition) => path.join(edition, RESULTS))]
  .flatMap(entriesOf)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(fs.readFileSync(file, 'utf8')));
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
// A suite may fail without a test: where it does not compile, or before or after all of its tests.
const hasFailedTest = ({ assertionResults }) => assertionResults.some(({ status }) => status === 'failed');
const brokenSuites = results.flatMap((result) => result.testResults).filter((suite) => suite.status === 'failed' && !hasFailedTest(suite));
const skipped = sum('numPendingTests') + sum('numTodoTests');

console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests') + brokenSuites.length} failed${skipped ? `, ${skipped} skipped` : ''}`);
