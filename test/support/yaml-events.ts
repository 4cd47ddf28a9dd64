/** A node of the event tree that the YAML Test Suite gives for a case. */
type EventNode =
  | { readonly kind: 'scalar'; readonly plain: boolean; readonly text: string }
  | { readonly kind: 'seq'; readonly items: readonly EventNode[] }
  | { readonly kind: 'map'; readonly items: readonly EventNode[] };

/** What a lead file with this event tree must become: rows of names and cells, or one of the codes. */
export interface ExpectedRows {
  readonly codes: readonly string[];
  /** A cell is null where the value is a list or a mapping. */
  readonly rows: readonly (readonly (readonly [name: string, cell: string | null])[])[];
}

/** Works out from an event tree alone what a YAML lead file must become. */
export function expectedOf(tree: string): ExpectedRows {
  const codes = new Set<string>();
  const rows: [string, string | null][][] = [];
  if (/^\s*(?:=ALI|[+=]\w+(?: [[{][\]}])?(?: &\S+)? <)/m.test(tree)) codes.add('LEADS-FILE-YAML-FEATURE');
  for (const root of documentsOf(tree)) {
    if (isNull(root)) continue;
    if (root.kind === 'scalar') codes.add('LEADS-FILE-SHAPE');
    else for (const lead of root.kind === 'seq' ? root.items : [root]) addLead(lead);
  }
  return { codes: [...codes], rows };

  function addLead(lead: EventNode): void {
    if (lead.kind !== 'map') {
      codes.add('LEADS-FILE-SHAPE');
      return;
    }
    const row: [string, string | null][] = [];
    for (let i = 0; i < lead.items.length; i += 2) {
      const [key, value] = [lead.items[i], lead.items[i + 1]];
      if (key?.kind !== 'scalar' || (key.plain && key.text === '<<')) codes.add('LEADS-FILE-YAML-FEATURE');
      const name = key?.kind === 'scalar' ? key.text : '';
      if (row.some(([other]) => other === name)) codes.add('LEADS-FILE-DUPLICATE-KEY');
      row.push([name, value?.kind === 'scalar' ? (isNull(value) ? '' : value.text) : null]);
    }
    // A mapping with one list of mappings in it is a list of leads under a wrong name.
    const only = lead.items[1];
    if (lead.items.length === 2 && only?.kind === 'seq' && only.items[0]?.kind === 'map') codes.add('LEADS-FILE-SHAPE');
    rows.push(row);
  }
}

function isNull(node: EventNode): boolean {
  return node.kind === 'scalar' && node.plain && /^(?:null|Null|NULL|~|)$/.test(node.text);
}

function documentsOf(tree: string): EventNode[] {
  const roots: EventNode[] = [];
  const open: { kind: 'seq' | 'map'; items: EventNode[] }[] = [];
  const add = (node: EventNode) => (open.at(-1)?.items ?? roots).push(node);
  for (const line of tree.split('\n').map((each) => each.trimStart())) {
    const scalar = /^=VAL (?:&\S+ )?(?:<\S+> )?([:'"|>])([\s\S]*)$/.exec(line);
    if (scalar) {
      add({ kind: 'scalar', plain: scalar[1] === ':', text: unescaped(scalar[2] ?? '') });
    } else if (line.startsWith('+SEQ') || line.startsWith('+MAP')) {
      open.push({ kind: line.startsWith('+SEQ') ? 'seq' : 'map', items: [] });
    } else if (line.startsWith('-SEQ') || line.startsWith('-MAP')) {
      const closed = open.pop();
      if (closed) add(closed);
    }
  }
  return roots;
}

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = {
    n: '\n',
    t: '\t',
    r: '\r',
    b: '\b',
    '\\': '\\',
    0: '\0',
    e: '\x1b',
  };
  return text.replaceAll('␣', ' ').replace(/\\(.)/g, (all, letter: string) => letters[letter] ?? all);
}
