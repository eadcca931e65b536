// @ts-check

/**
 * Changes what stands in a text outside of certain parts of it.
 *
 * @param {string} text
 * @param {RegExp} parts without a group of its own
 * @param {(other: string) => string} change
 */
exports.outsideOf = (text, parts, change) =>
  text
    .split(new RegExp(`(${parts.source})`, parts.flags))
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
