/** The version of this program: that of package.json, which a test compares. Importing it would bundle the whole file. */
export const VERSION = '0.1.0';
