import { writeStandardOutput } from '../host/index.ts';
import { joined, nearest, type Problem, printable, says } from '../model/index.ts';
import {
  COMPACT_LINES,
  headline,
  JSON_LINES,
  ON_EVERY_SURFACE,
  type ProblemLines,
  type RunReporter,
  renderAnnotations,
} from '../run.ts';

/** How `leads validate` tells what it found. */
export const FORMATS = ['human', 'compact', 'json', 'github'] as const;

/** The effect of a given `--format`; with `problems`, nothing is to be run. */
export interface ReadFormat {
  readonly reporter: RunReporter;
  /** Whether the annotations of the run are to be written. */
  readonly annotate: boolean;
  readonly problems: readonly Problem[];
}

/** Reads `--format`; `human` when it is not given. */
export function readFormat(given: string | undefined): ReadFormat {
  const human: ReadFormat = { reporter: ON_EVERY_SURFACE, annotate: false, problems: [] };
  switch (given) {
    case undefined:
    case 'human':
      return human;
    case 'compact':
      return { ...human, reporter: inLines(COMPACT_LINES) };
    case 'json':
      return { ...human, reporter: inLines(JSON_LINES) };
    case 'github':
      return { ...human, reporter: FOR_A_RUNNER, annotate: true };
    default:
      return { ...human, problems: [unknownFormat(given)] };
  }
}

/** One mistake a line, for editors and programs; nothing else is written to standard output. */
function inLines(lines: ProblemLines): RunReporter {
  const write = (texts: readonly string[]) => {
    for (const text of texts) writeStandardOutput(`${text}\n`);
  };
  return {
    violations: (file, violations) => write(lines.violations(file, violations)),
    result: async (result) => write(lines.result(result)),
    stop: async (problems) => write(lines.stop(problems)),
  };
}

/** Annotations, which the runner shows beside the lines of the files, and the headline. */
const FOR_A_RUNNER: RunReporter = {
  async result(result, host) {
    for (const annotation of renderAnnotations(result)) await host.surface.annotate(annotation);
    host.log.info(headline(result));
  },
  async stop(problems, host) {
    const annotations = renderAnnotations({ files: [], lists: [], notices: [], problems });
    for (const annotation of annotations) await host.surface.annotate(annotation);
  },
};

function unknownFormat(given: string): Problem {
  const meant = nearest(given, FORMATS);
  return {
    code: 'LEADS-COMMAND',
    message: says`--format is "${printable(given)}". Allowed: ${joined(FORMATS, ', ')}.`,
    ...(meant === undefined ? {} : { hint: says`Did you mean ${meant}?` }),
  };
}
