/* Writes the peak memory of a program in MB to its fourth stream when it ends. */
const { writeSync } = require('node:fs');

process.on('exit', () => writeSync(3, String((process.resourceUsage().maxRSS * 1024) / 1e6)));
