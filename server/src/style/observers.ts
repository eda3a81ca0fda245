// What can be observed of a convention at one entry: the common shape of the tables beside this file.
import type { Entry } from "../model/entry.ts";
import type { HouseStyle, ValueOf } from "../model/houseStyle.ts";

/** Per convention: what this entry does, or undefined where it has no place for it. */
export type Observers<K extends keyof HouseStyle> = {
  readonly [P in K]: (entry: Entry) => ValueOf<P> | undefined;
};
