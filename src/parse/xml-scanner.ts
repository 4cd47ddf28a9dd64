import { fileError } from './file-error.ts';
import type { Limits } from './limits.ts';

/** What an XML part says, in order. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  /** Text between two tags, whole, with entities resolved and line breaks as LF. */
  text(text: string): void;
  close(name: string): void;
}

/** The attributes of the tag that is being opened; valid during the call only. */
export interface XmlAttributes {
  /** The value of an attribute, named as the file writes it. */
  get(name: string): string | undefined;
  /** The value of the first attribute with this name after any prefix, such as `id` for `r:id`. */
  prefixed(name: string): string | undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const NAME = /^[\p{L}_:][\p{L}\p{N}_:.\-\u00B7]*$/u;
const ATTRIBUTE = /\s+([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gy;

/**
 * Reads the XML of an XLSX part from text cut anywhere. Well-formedness is checked as far as it can change what is read:
 * tags that match, attributes, entities, one root, nothing around it. A DOCTYPE is refused, so there are no entities but
 * the five of XML itself. Throws LEADS-FILE-XLSX.
 */
export function createXmlScanner(handler: XmlHandler, limits: Limits): { push(text: string): void; end(): void } {
  const open: string[] = [];
  let rest = '';
  let rootSeen = false;
  const names: string[] = [];
  const values: string[] = [];
  const attributes: XmlAttributes = {
    get: (name) => values[names.indexOf(name)],
    prefixed: (name) => values[names.findIndex((written) => written.includes(':') && local(written) === name)],
  };

  /** Reads the attributes of a tag; false when they are not a run of attributes with names of their own. */
  function readAttributes(source: string): boolean {
    names.length = 0;
    values.length = 0;
    let end = 0;
    ATTRIBUTE.lastIndex = 0;
    for (let match = ATTRIBUTE.exec(source); match; match = ATTRIBUTE.exec(source)) {
      const name = match[1] ?? '';
      if (names.includes(name) || !NAME.test(name)) return false;
      names.push(name);
      values.push(unescaped((match[2] ?? match[3] ?? '').replace(/[\t\n\r]/g, ' ')));
      end = ATTRIBUTE.lastIndex;
    }
    return source.slice(end).trim() === '';
  }

  function text(raw: string): void {
    if (raw === '') return;
    if (open.length === 0) {
      if (/[^\s\uFEFF]/.test(raw)) throw broken();
      return;
    }
    handler.text(unescaped(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw));
  }

  function openTag(tag: string): void {
    const closed = tag.endsWith('/');
    const nameEnd = tag.search(/[\s/]/);
    const name = nameEnd < 0 ? tag : tag.slice(0, nameEnd);
    const source = nameEnd < 0 ? '' : tag.slice(nameEnd, closed ? -1 : undefined);
    if (!NAME.test(name) || !readAttributes(source) || (open.length === 0 && rootSeen)) throw broken();
    if (open.length === limits.nestingDepth) throw broken();
    rootSeen = true;
    handler.open(local(name), attributes);
    if (closed) handler.close(local(name));
    else open.push(name);
  }

  function closeTag(tag: string): void {
    const name = tag.trimEnd();
    if (open.pop() !== name) throw broken();
    handler.close(local(name));
  }

  /** Reads the markup at `at`; returns the offset after it, or -1 when it is not all there yet. */
  function markup(buffer: string, at: number): number {
    const next = buffer.charCodeAt(at + 1);
    if (next === 33 /* ! */) return declaration(buffer, at);
    if (next === 63 /* ? */) return after(buffer, '?>', at);
    const end = tagEnd(buffer, at + 1);
    if (end < 0) return -1;
    if (next === 47 /* / */) closeTag(buffer.slice(at + 2, end));
    else openTag(buffer.slice(at + 1, end));
    return end + 1;
  }

  function declaration(buffer: string, at: number): number {
    if (buffer.startsWith('<!--', at)) return after(buffer, '-->', at + 4);
    if (buffer.startsWith('<![CDATA[', at)) {
      const end = buffer.indexOf(']]>', at);
      if (end < 0) return -1;
      if (open.length === 0) throw broken();
      handler.text(buffer.slice(at + 9, end).replace(/\r\n?/g, '\n'));
      return end + 3;
    }
    if (buffer.length - at < '<![CDATA['.length) return -1;
    throw broken();
  }

  return {
    push(chunk) {
      const buffer = rest + chunk;
      let at = 0;
      while (at < buffer.length) {
        const tag = buffer.indexOf('<', at);
        if (tag < 0) break;
        text(buffer.slice(at, tag));
        at = tag;
        const next = tag + 1 < buffer.length ? markup(buffer, tag) : -1;
        if (next < 0) break;
        at = next;
      }
      rest = buffer.slice(at);
      if (rest.length > limits.recordBytes) throw broken();
    },

    end() {
      if (rest.startsWith('<') || open.length > 0 || !rootSeen) throw broken();
      text(rest);
    },
  };
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function after(buffer: string, mark: string, from: number): number {
  const at = buffer.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

/** The `>` that ends the tag which begins at `from`: one in the quotes of an attribute does not. */
function tagEnd(buffer: string, from: number): number {
  let end = buffer.indexOf('>', from);
  while (end >= 0 && !balanced(buffer, from, end)) end = buffer.indexOf('>', end + 1);
  return end;
}

function balanced(buffer: string, from: number, to: number): boolean {
  let quote = 0;
  for (let i = from; i < to; i++) {
    const unit = buffer.charCodeAt(i);
    if (unit !== 34 && unit !== 39) continue;
    if (quote === 0) quote = unit;
    else if (quote === unit) quote = 0;
  }
  return quote === 0;
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12};?)/g, (_, reference: string) => resolve(reference));
}

function resolve(reference: string): string {
  if (!reference.endsWith(';')) throw broken();
  const name = reference.slice(0, -1);
  const code = /^#(?:(\d+)|x([\da-f]+))$/i.exec(name);
  if (!code) {
    const entity = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (entity === undefined) throw broken();
    return entity;
  }
  const point = code[1] === undefined ? Number.parseInt(code[2] ?? '', 16) : Number(code[1]);
  if (!(point <= 0x10ffff)) throw broken();
  return String.fromCodePoint(point);
}

function broken() {
  return fileError('LEADS-FILE-XLSX', 'A part of the workbook is not well-formed XML.', {
    hint: 'Open the workbook in Excel or LibreOffice, save it as .xlsx again and commit that.',
  });
}
