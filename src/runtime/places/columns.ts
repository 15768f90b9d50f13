/** Columns of numbers that grow: beside the heap, a few bytes an entry, where millions of objects would not fit. */

type Numbers = Uint8Array | Uint32Array | Float32Array;

export interface Column<A extends Numbers> {
  readonly push: (value: number) => void;
  readonly at: (index: number) => number;
  readonly set: (index: number, value: number) => void;
  readonly length: () => number;
  /** what was pushed, not copied; of no use after the next `push` */
  readonly values: () => A;
}

const FIRST_ROOM = 1024;

function column<A extends Numbers>(make: (room: number) => A): Column<A> {
  let room = make(FIRST_ROOM);
  let length = 0;
  return {
    push(value) {
      if (length === room.length) {
        const more = make(length * 2);
        more.set(room);
        room = more;
      }
      room[length++] = value;
    },
    at: (index) => room[index] ?? 0,
    set(index, value) {
      room[index] = value;
    },
    length: () => length,
    values: () => room.subarray(0, length) as A,
  };
}

export const bytesColumn = (): Column<Uint8Array> => column((room) => new Uint8Array(room));
export const wordsColumn = (): Column<Uint32Array> => column((room) => new Uint32Array(room));
export const floatsColumn = (): Column<Float32Array> => column((room) => new Float32Array(room));
