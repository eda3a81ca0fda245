// What was made of a shape, kept for the texts of that shape that are still to come. All documents share it.
import type { TextShape } from "./textShape.ts";

/** UTF-16 units: an entry with a long digest has a shape of less. Longer ones hardly come twice. */
const longestShape = 2_000;
/** A list of 6,000 entries has some three hundred; of more than this, the oldest go. */
const mostShapes = 1_000;

export class ShapeMemory<T> {
  readonly #made = new Map<string, T | undefined>();
  readonly #make: (shape: TextShape) => T | undefined;

  constructor(make: (shape: TextShape) => T | undefined) {
    this.#make = make;
  }

  /** Undefined where nothing holds for all texts of that shape, or the shape is too long to be kept. */
  of(shape: TextShape): T | undefined {
    if (shape.text.length > longestShape) return undefined;
    const known = this.#made.get(shape.text);
    if (known || this.#made.has(shape.text)) return known;
    const made = this.#make(shape);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size < mostShapes) break;
      this.#made.delete(oldest);
    }
    this.#made.set(shape.text, made);
    return made;
  }
}
