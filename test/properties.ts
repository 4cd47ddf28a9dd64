import fc from 'fast-check';

/**
 * The gate plays the same cases each time, so that a red run is the fault of the change it tests.
 * LEADS_PROPERTIES=random looks for new ones, as the weekly run does; a number repeats a run.
 */
const asked = process.env['LEADS_PROPERTIES'] || '20261123';

if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
