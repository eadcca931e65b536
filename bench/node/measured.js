/* Measures the phases of a program in milliseconds and its memory in MB, and prints them as JSON. */
const phases = {};
let began = performance.now();

/** Ends a phase: the time since the end of the one before. */
exports.phase = (name) => {
  const now = performance.now();
  phases[name] = now - began;
  began = performance.now();
};

exports.print = () => {
  globalThis.gc();
  const heap = process.memoryUsage().heapUsed / 1e6;
  console.log(JSON.stringify({ phases, heap, peak: (process.resourceUsage().maxRSS * 1024) / 1e6 }));
};
