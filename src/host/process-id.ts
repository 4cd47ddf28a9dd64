const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Eight characters by chance, a new text for each call: enough to tell processes apart, and no secret. */
export function createProcessId(): string {
  return Array.from({ length: 8 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
}
