/** Maps that many rows of a statement have alike: sent once, and told by their place. */
export class Shared {
  readonly all: object[] = [];
  readonly #places = new Map<string, number>();

  placeOf(map: object): number {
    const key = JSON.stringify(map);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.all.push(map) - 1;
    this.#places.set(key, place);
    return place;
  }
}
