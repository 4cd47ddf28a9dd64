import { count, type RowParser, type RowSink, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import { LIMITS } from '../limits.ts';
import { TextPieces } from '../text/text-pieces.ts';
import { PIECE_CHARACTERS, refuseLongYaml, YamlPieces } from './pieces.ts';
import { YamlRows } from './rows.ts';

/**
 * Reads a YAML 1.2 lead file: a list of mappings, `leads:` with such a list, or several documents of these, each of which
 * may also be one mapping. Scalars are their source text; aliases, merge keys and tags are refused. A list with dashes
 * takes no more memory than its longest piece, whatever its length; `pieceCharacters` says when a piece is long enough.
 */
export async function createYamlParser(sink: RowSink, pieceCharacters: number = PIECE_CHARACTERS): Promise<RowParser> {
  const rows = new YamlRows(await import('yaml'), sink);
  const cutter = new YamlPieces((piece) => rows.read(piece), pieceCharacters);
  const text = new TextPieces();
  let bytes = 0;
  let line = '';
  let number = 1;

  function take(piece: string): void {
    // A lone CR ends a line in YAML, which the package does not know. The text keeps its length and so its places.
    const lines = piece.replace(/\r(?!\n)/g, '\n');
    let start = 0;
    for (let end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
      line += lines.slice(start, end + 1);
      giveLine();
      start = end + 1;
    }
    line += lines.slice(start);
    if (line.length > LIMITS.yamlBlockCharacters) giveLine();
  }

  function giveLine(): void {
    cutter.line(line);
    refuseLongYaml(line.length, number);
    line = '';
    number++;
  }

  return {
    push(chunk) {
      bytes += chunk.length;
      if (bytes > LIMITS.yamlBytes) refuseLargeYaml();
      take(text.push(chunk));
    },
    end() {
      take(text.end());
      if (line !== '') giveLine();
      cutter.end();
    },
  };
}

function refuseLargeYaml(): never {
  throw fileError('LEADS-FILE-LIMIT', says`The YAML is larger than ${count(LIMITS.yamlBytes)} bytes.`, {
    hint: says`Split the file into several, or use JSON or CSV, which are read much faster.`,
  });
}
