import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type LeadsError, says } from '../../model/index.ts';
import { fileError } from '../file-error.ts';
import type { Limits } from '../limits.ts';

/** The attributes of a tag, by the names that the file writes; the record has no prototype. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Whether an attribute says yes, in the three ways in which programs write it. */
export function isOn(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}

/** Takes the content of an XML part in order. Names of elements come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes): void;
  /** Text and CDATA, in one or several pieces. */
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads the XML of an XLSX part from text cut anywhere. Throws LEADS-FILE-XLSX when it is not well-formed, has a document
 * type (so there are no entities but XML's own five), is nested beyond the cap, or has text or a tag longer than a record
 * may be.
 */
export function createXmlReader(handler: XmlHandler, limits: Limits): { push(text: string): void; end(): void } {
  const parser = new SaxesParser();
  let depth = 0;
  /** Characters read since the parser last had something to tell: it holds them all. */
  let held = 0;

  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    held = 0;
    if (++depth > limits.nestingDepth) throw broken();
    handler.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    held = 0;
    depth--;
    handler.close(local(name));
  });
  const text = (content: string) => {
    held = 0;
    if (depth > 0) handler.text(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => {
    held = 0;
  });
  parser.on('doctype', () => {
    throw broken();
  });
  parser.on('error', (error) => {
    throw broken(error);
  });

  return {
    push(chunk) {
      held += chunk.length;
      parser.write(chunk);
      if (held > limits.recordBytes) throw broken();
    },
    end() {
      parser.close();
    },
  };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function broken(cause?: unknown): LeadsError {
  return fileError('LEADS-FILE-XLSX', says`A part of the workbook is not well-formed XML.`, {
    hint: says`Open the workbook in Excel or LibreOffice, save it as .xlsx again and commit that.`,
    cause,
  });
}
