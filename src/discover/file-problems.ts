import { joined, listed, type Problem, plural, printable, type Shown, says } from '../model/index.ts';
import { extensionOf } from './file-kind.ts';
import type { Found } from './walk.ts';

/** Why a path that a glob means is not read; undefined for a plain file. */
export function pathProblem({ path, kind }: Found): Problem | undefined {
  const shown = says`\`${printable(path)}\``;
  switch (kind) {
    case 'link':
      return {
        code: 'LEADS-FILE-LINK',
        message: says`${shown} is a link, and links are never followed.`,
        hint: says`Commit the file itself in place of the link, or leave the link out with \`!\`.`,
        file: path,
      };
    case 'other':
      return {
        code: 'LEADS-FILE-LINK',
        message: says`${shown} is a pipe, socket or device, not a file, or its name is not UTF-8.`,
        hint: says`Rename or remove it, or leave it out with \`!\`.`,
        file: path,
      };
    case 'outside':
      return {
        code: 'LEADS-FILE-OUTSIDE',
        message: says`${shown} leads out of the workspace, so nothing in it is read.`,
        hint: says`Put the files into the repository.`,
        file: path,
      };
    case 'repository':
      return {
        code: 'LEADS-FILE-SUBMODULE',
        message: says`${shown} is a repository of its own (a submodule?), so nothing in it is read.`,
        hint: says`Commit the files to this repository, or leave the folder out with \`!${printable(path)}\`.`,
        file: path,
      };
    case 'file':
    case 'directory':
      return undefined;
  }
}

/** For a glob without wildcards that is the path of a folder. */
export function directoryProblem(path: string): Problem {
  const shown = printable(path);
  return {
    code: 'LEADS-FILE-DIRECTORY',
    message: says`\`${shown}\` is a folder, and the glob asks for a file of that name.`,
    hint: says`Write \`${shown}/**\` for all files below it, or \`${shown}/*\` for those directly in it.`,
    file: path,
  };
}

/** For a lead file of which only the Git LFS pointer is in the work tree. */
export function pointerProblem(path: string): Problem {
  return {
    code: 'LEADS-FILE-LFS',
    message: says`\`${printable(path)}\` is a Git LFS pointer: the file itself was not fetched.`,
    hint: says`Set \`lfs: true\` in the \`with:\` of actions/checkout.`,
    file: path,
  };
}

/** For a lead file that the input `files` asks for and no entry of the config claims. */
export function unclaimedProblem(path: string): Problem {
  return {
    code: 'LEADS-FILE-UNCLAIMED',
    message: says`No entry of \`lists\` in the config claims \`${printable(path)}\`, so its leads have nowhere to go.`,
    hint: says`Add the file to the \`files\` of an entry, or leave it out of the input \`files\` with \`!\`.`,
    file: path,
  };
}

/** For a file with leads in a format that is not read. */
export function foreignProblem(path: string, is: Shown, advice: Shown): Problem {
  const shown = printable(path);
  return {
    code: 'LEADS-FILE-EXTENSION',
    message: says`\`${shown}\` ${is}. It was not read, and nothing of it was sent.`,
    hint: says`${advice} To leave it out, add "!${shown}" to files in the config.`,
    file: path,
  };
}

/** For a file without an extension that holds phone numbers or is a workbook. */
export function endingProblem(path: string): Problem {
  const shown = printable(path);
  return {
    code: 'LEADS-FILE-EXTENSION',
    message: says`\`${shown}\` looks like a lead file, but its name has no ending such as .csv. Nothing of it was sent.`,
    hint: says`Rename it: .csv for a table as text, .xlsx for an Excel workbook. To leave it out, add "!${shown}" to files in the config.`,
    file: path,
  };
}

/** For a file that a glob names and that is of no kind that is read. */
export function extensionNotice(path: string): Problem {
  const extension = extensionOf(path);
  const kind = extension ? says`.${printable(extension)} files are not supported` : says`its name has no ending`;
  return {
    code: 'LEADS-FILE-EXTENSION',
    message: says`\`${printable(path)}\` is not read: ${kind}.`,
    hint: LEAD_FILES,
    file: path,
  };
}

const LEAD_FILES = says`Lead files end in .csv, .tsv, .txt, .json, .ndjson, .jsonl, .yaml or .yml (each also with .gz), or .xlsx.`;

/** Most files that one message names. */
const MAX_NAMED = 5;

/** For pictures, documents and backups beside lead files. `file` is one of them where nothing else is there. */
export function otherFiles(paths: readonly string[], file?: string): Problem {
  const rest = paths.length - MAX_NAMED;
  const names = paths.slice(0, MAX_NAMED).map((path) => says`\`${printable(path)}\``);
  const listedNames = rest > 0 ? says`${joined(names, ', ')} and ${plural(rest, 'more', 'more')}` : listed(names);
  return {
    code: 'LEADS-FILE-EXTENSION',
    message: says`${paths.length === 1 ? 'This file is' : 'These files are'} not read: ${listedNames}.`,
    hint: LEAD_FILES,
    ...(file === undefined ? {} : { file }),
  };
}

/** For a glob that matches nothing while a folder of nearly the same name holds lead files. */
export function folderProblem(glob: string, folder: string, files: readonly [string, ...string[]]): Problem {
  return {
    code: 'LEADS-FILES-FOLDER',
    message: says`\`${printable(glob)}\` matches no file, but the folder \`${printable(folder)}\` has ${plural(files.length, 'lead file')}. Nothing of them was sent.`,
    hint: says`Rename the folder, or correct files in the config. Upper and lower case matter.`,
    file: files[0],
  };
}

/** For two lead files whose paths are the same on a file system that ignores case. */
export function caseNotice(path: string, twin: string): Problem {
  return {
    code: 'LEADS-FILE-CASE',
    message: says`\`${printable(path)}\` and \`${printable(twin)}\` differ in upper and lower case only. Both are read.`,
    hint: says`Rename or remove one: on Windows and macOS only one of them can exist.`,
    file: path,
  };
}

/** For a glob that gets no file, since earlier entries claim all that it matches: so many lead files. */
export function takenNotice(glob: string, files: number): Problem {
  return {
    code: 'LEADS-FILES-NONE',
    message: says`\`${printable(glob)}\` matches ${plural(files, 'lead file')}, and earlier entries of \`lists\` claim all of them.`,
    hint: says`The first entry whose globs match a file claims it: put the narrower glob first.`,
  };
}

/** For a glob that no lead file matches; `hint` says where to look for the reason. */
export function noneNotice(glob: string, hint: Shown): Problem {
  return { code: 'LEADS-FILES-NONE', message: says`\`${printable(glob)}\` matches no lead file.`, hint };
}
