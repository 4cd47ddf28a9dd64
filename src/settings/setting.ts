import { listed, printable, type Shown, says } from '../model/index.ts';
import type { NodeKind, TextKind } from './kinds.ts';

/** The description of a setting, wherever it stands. */
export interface Described {
  /** Its meaning, in whole sentences. The allowed values and the built-in one are added to them. */
  readonly about: string;
  /** The built-in value for people, where the value itself does not say it. */
  readonly builtInWords?: string;
  /** Comes from the environment only in a shell, and is masked before anything else happens. */
  readonly secret?: true;
  /** The `default:` in `action.yml`. Only for what an expression must give: an empty input is one not given. */
  readonly actionDefault?: string;
}

/** The value of a setting that nobody gives. An entry of `lists` without a required one is refused. */
type Otherwise<T> = [undefined] extends [T]
  ? { readonly builtIn?: undefined; readonly required?: never }
  : { readonly builtIn: T; readonly required?: never } | { readonly builtIn?: never; readonly required: true };

/** A setting that protects people: of input and config, the stricter value wins. */
export interface GuardRail<T> {
  /** Which value wins, for people. */
  readonly wins: string;
  stricter(a: T, b: T): T;
}

/** A setting that is an input only: whoever may push to the repository does not decide it. */
type InputSetting<T> = Described & Otherwise<T> & { readonly kind: TextKind<T> };

/** A setting of the config; with `input`, an input of the action and a flag in a shell as well. */
type ConfigSetting<T> = Described &
  Otherwise<T> &
  (
    | { readonly kind: NodeKind<T>; readonly input?: never }
    | { readonly kind: NodeKind<T> & TextKind<T>; readonly input: true }
  ) & {
    readonly guard?: GuardRail<T>;
    /** Concerns the list as a whole: entries of `lists` that feed one list must agree on it. */
    readonly ofTheList?: true;
  };

/** `maxLeads` → `max-leads`. */
type Kebab<S extends string> = S extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Kebab<Rest>}`
    : `-${Lowercase<First>}${Kebab<Rest>}`
  : S;

/** The inputs that fill `T`: one for each of its fields, named in kebab case, and no other. */
export type InputTable<T> = { readonly [Field in keyof T & string as Kebab<Field>]-?: InputSetting<T[Field]> };

/** The settings of the config that fill `T`: one for each of its fields, named in kebab case, and no other. */
export type ConfigTable<T> = { readonly [Field in keyof T & string as Kebab<Field>]-?: ConfigSetting<T[Field]> };

/** A setting of any table. */
interface AnySetting extends Described {
  readonly kind?: Partial<NodeKind<unknown> & TextKind<unknown>>;
  readonly builtIn?: unknown;
  readonly required?: true;
  readonly input?: true;
  readonly guard?: GuardRail<never>;
  readonly ofTheList?: true;
}

/** The settings of a table with their names, in order. */
export function entriesOf(table: object): readonly (readonly [name: string, setting: AnySetting])[] {
  return Object.entries(table);
}

/** The field that a setting fills: `max-leads` → `maxLeads`. */
export function fieldOf(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The settings that fill `T`, as they were given. One that was not given, or was refused, has no field here. */
export type Given<T> = Partial<T>;

/**
 * The value of each setting of a table: of the places that give one, the last in `places` wins; the stricter value, where
 * the setting is a guard rail; the built-in value, where no place gives one.
 */
export function resolve<T>(table: InputTable<T> | ConfigTable<T>, ...places: readonly Given<T>[]): T {
  const resolved = entriesOf(table).map(([name, { builtIn, guard }]) => {
    const field = fieldOf(name) as keyof T;
    const given = places.filter((place) => Object.hasOwn(place, field)).map((place) => place[field]);
    if (given.length === 0) return [field, builtIn];
    const rail = guard as GuardRail<unknown> | undefined;
    return [field, rail ? given.reduce((a, b) => rail.stricter(a, b) as T[keyof T]) : given.at(-1)];
  });
  return Object.fromEntries(resolved) as T;
}

/** The text about a setting, the same everywhere. */
export function describe({ about, kind, builtIn, builtInWords }: AnySetting): string {
  const words = builtInWords ?? (builtIn === undefined ? undefined : wordsOf(builtIn));
  const choices = kind?.choices?.map((choice) => says`\`${printable(choice)}\``) ?? [];
  return [
    about,
    ...(kind?.choices?.every((choice) => about.includes(choice)) ? [] : oneOf(choices)),
    ...(kind?.range === undefined ? [] : [`From ${kind.range}.`]),
    ...(words === undefined ? [] : [`Built-in: ${words}.`]),
  ].join(' ');
}

function oneOf(choices: readonly Shown[]): readonly string[] {
  return choices.length === 0 ? [] : [`One of ${listed(choices, 'or')}.`];
}

function wordsOf(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}
