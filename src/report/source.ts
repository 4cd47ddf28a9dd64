import type { Source } from '../model/index.ts';

/** Files whose lines GitHub can't show: a link to one of their lines leads to the file. */
const WITHOUT_LINES = /\.(?:xlsx|gz)$/i;

/** Address of a line of a lead file, fit for a Markdown link. `plain=1` asks for the file as it is: GitHub's tables count rows. */
export function lineAddress({ server, repository, sha }: Source, file: string, line: number): string {
  const path = file.split('/').map(pathSegment).join('/');
  const address = `${server}/${repository}/blob/${sha}/${path}`;
  return WITHOUT_LINES.test(file) ? address : `${address}?plain=1#L${line}`;
}

/** Encodes what Markdown would read as its own as well. Half a character has no encoding; GitHub has no such name either. */
function pathSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
