/** Tags that AWS sets itself: nobody else may change them, and the provider ignores them. */
export function isTagOfAws(key: string): boolean {
  return key.startsWith('aws:');
}
