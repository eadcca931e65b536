/* Loads cdktf, and then whatever is named. */
const { resolve } = require('node:path');
const { phase, print } = require('./measured');

require('cdktf');
phase('cdktf');
process.argv.slice(2).forEach((name) => require(name.startsWith('.') ? resolve(__dirname, name) : name));
phase('load');
print();
