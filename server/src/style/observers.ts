// What can be observed of a convention at one entry: the common shape of the tables beside this file.
import type { Entry } from "../model/entry.ts";
import type { Convention, HouseStyle } from "../model/houseStyle.ts";

/** The type of a convention's value. */
export type ValueOf<K extends keyof HouseStyle> = HouseStyle[K] extends Convention<infer T> ? T : never;

/** Per convention: what this entry does, or undefined where it has no place for it. */
export type Observers<K extends keyof HouseStyle> = {
  readonly [P in K]: (entry: Entry) => ValueOf<P> | undefined;
};
