/* Loads cdktf, and then whatever is named. */
const { resolve } = require('node:path');

require('cdktf');
const { phase, print } = require('./measured');
process.argv.slice(2).forEach((name) => require(name.startsWith('.') ? resolve(__dirname, name) : name));
phase('load');
print();
