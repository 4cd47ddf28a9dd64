import type { ParsedNode, YAMLMap } from 'yaml';
import { type CellKind, type Position, type RowSink, says } from '../../model/index.ts';
import { flawOf, flawViolation, wellFormed } from '../cell-flaw.ts';
import { LIMITS } from '../limits.ts';
import { LIST_NAME, meansLeads, notJustLeads, shapeError } from '../list-name.ts';
import { placeAfter } from '../place.ts';
import { refuseLongName, refuseManyColumns, refuseTwins } from '../record-limits.ts';
import { cellPlace, ParsedRow, type RecordSource } from '../row.ts';
import { Shapes } from '../shapes.ts';
import { composeYaml, featureError, placeIn, type Yaml, type YamlPiece } from './compose.ts';
import { plainKind } from './scalars.ts';

type Mapping = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;

/** A key of a mapping and what stands after it; no node where nothing does. */
interface Member {
  readonly name: string;
  readonly offset: number;
  readonly node: ParsedNode | null;
}

/** The kind and text of a cell. */
interface Cell {
  readonly kind: CellKind;
  readonly text: string;
}

/** Turns the pieces of a YAML file into rows, numbered over the whole file. */
export class YamlRows {
  readonly #yaml: Yaml;
  readonly #sink: RowSink;
  readonly #shapes = new Shapes();
  #number = 0;

  constructor(yaml: Yaml, sink: RowSink) {
    this.#yaml = yaml;
    this.#sink = sink;
  }

  /** Gives the rows of the next piece to the sink. */
  read(piece: YamlPiece): void {
    for (const document of composeYaml(this.#yaml, piece, 'failsafe')) this.#document(piece, document.contents);
  }

  #document(piece: YamlPiece, contents: ParsedNode | null): void {
    const { isMap, isSeq } = this.#yaml;
    if (this.#isNothing(contents)) return;
    if (isSeq(contents)) {
      this.#list(piece, contents.items);
    } else if (isMap(contents)) {
      const members = this.#members(piece, contents);
      const list = this.#listOf(piece, members);
      if (list) this.#list(piece, list);
      else this.#row(piece, contents, members, placeIn(piece, contents.range[0]));
    } else {
      throw this.#notAMapping(piece, contents);
    }
  }

  #list(piece: YamlPiece, entries: readonly ParsedNode[]): void {
    let offset = 0;
    let place = piece.place;
    for (const entry of entries) {
      if (!this.#yaml.isMap(entry)) throw this.#notAMapping(piece, entry);
      place = placeAfter(place, piece.text, offset, entry.range[0]);
      offset = entry.range[0];
      this.#row(piece, entry, this.#members(piece, entry), place);
    }
  }

  /** The list of leads that a document's mapping holds; undefined when the mapping is itself a lead. */
  #listOf(piece: YamlPiece, members: readonly Member[]): readonly ParsedNode[] | undefined {
    const { isCollection, isMap, isSeq } = this.#yaml;
    const names = members.map(({ name }) => name);
    for (const { name, offset, node } of members) {
      const place = () => placeIn(piece, offset);
      if (name === LIST_NAME && (names.length === 1 || isCollection(node))) {
        if (names.length > 1 || !(isSeq(node) || this.#isNothing(node))) throw notJustLeads(names, LIST_NAME, place());
        return isSeq(node) ? (node.items as ParsedNode[]) : [];
      }
      const isList = isSeq(node) && isMap(node.items[0] ?? null);
      if (isList && (meansLeads(name) || names.length === 1)) throw notJustLeads(names, name, place());
    }
    return undefined;
  }

  #row(piece: YamlPiece, mapping: Mapping, members: readonly Member[], place: Position): void {
    if (members.length > LIMITS.columns) refuseManyColumns(place);
    const start = mapping.range[0];
    const source: RecordSource = {
      text: piece.text,
      start,
      place,
      offsets: members.map(({ node, offset }) => node?.range[0] ?? offset),
    };
    const placeOf = (cell: number) => cellPlace(source, cell);
    const keyPlace = (index: number) => placeIn(piece, members[index]?.offset ?? start);
    const names = members.map(({ name }) => name);
    const header = this.#shapes.header(names, place.line);
    if ('first' in header) refuseTwins(names[header.first] ?? '', keyPlace(header.first), keyPlace(header.second));
    refuseLongName(names, keyPlace);
    const cells = members.map(({ node }) => this.#cell(piece, node));
    const violations = cells.flatMap(({ kind, text }, index) => {
      const flaw = kind === 'structure' ? undefined : flawOf(text);
      return flaw ? [flawViolation(flaw, names[index] ?? '', wellFormed(text), placeOf(index))] : [];
    });
    this.#number++;
    this.#sink.row(
      new ParsedRow(
        {
          number: this.#number,
          line: place.line,
          header,
          cells: cells.map(({ text }) => wellFormed(text)),
          kinds: cells.map(({ kind }) => kind),
          violations,
        },
        placeOf,
      ),
    );
  }

  #members(piece: YamlPiece, mapping: Mapping): Member[] {
    return mapping.items.map(({ key, value }) => {
      const offset = key.range[0];
      if (!this.#yaml.isScalar(key)) {
        throw featureError(piece, offset, {
          message: says`A key is itself a list or a mapping, which is not allowed.`,
          hint: says`If a value begins with { or [ or ?, put it in double quotes.`,
        });
      }
      if (key.type === 'PLAIN' && key.source === '<<') {
        throw featureError(piece, offset, {
          message: says`A key << takes its values from another place of the file (a merge), which is not allowed.`,
          hint: says`Write the keys and values out here.`,
        });
      }
      return { name: wellFormed(key.source), offset, node: value };
    });
  }

  #cell(piece: YamlPiece, node: ParsedNode | null): Cell {
    if (this.#isNothing(node)) return { kind: 'null', text: '' };
    if (this.#yaml.isScalar(node)) {
      return { kind: node.type === 'PLAIN' ? plainKind(node.source) : 'text', text: node.source };
    }
    const [start = 0, end = 0] = node?.range ?? [];
    const text = piece.text.slice(start, end).trimEnd();
    const { structureCharacters } = LIMITS;
    const isLong = text.length > structureCharacters;
    return { kind: 'structure', text: isLong ? `${text.slice(0, structureCharacters - 1)}…` : text };
  }

  /** Whether nothing is written, or null in one of its spellings. */
  #isNothing(node: ParsedNode | null): node is null {
    if (node === null) return true;
    return this.#yaml.isScalar(node) && node.type === 'PLAIN' && plainKind(node.source) === 'null';
  }

  #notAMapping(piece: YamlPiece, node: ParsedNode): Error {
    const { isScalar, isSeq } = this.#yaml;
    const found = isSeq(node) ? 'a list' : isScalar(node) && !this.#isNothing(node) ? 'text' : 'nothing';
    return shapeError(
      says`Each lead must be a mapping of keys to values, but here is ${found}.`,
      says`Write each lead as "- phone: …" with its other keys below "phone".`,
      placeIn(piece, node.range[0]),
    );
  }
}
