import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { reading, writing } from '../../lib/file-errors.ts';

/** Lists of numbers in a file of the work folder: in memory is only where each lies. */
export class Shelf {
  readonly #path: string;
  readonly #file: number;
  /** Of each list where it begins, in numbers from the beginning of the file, and how long it is. */
  readonly #starts: Float64Array;
  readonly #lengths: Uint32Array;
  readonly #pending: Uint32Array;
  #waiting = 0;
  #end = 0;

  /**
   * @param path of a file that is made, or made anew
   * @param size how many lists there may be
   */
  constructor(path: string, size: number, pending = 1 << 20) {
    this.#path = path;
    this.#file = writing(path, () => openSync(path, 'w+'));
    this.#starts = new Float64Array(size);
    this.#lengths = new Uint32Array(size);
    this.#pending = new Uint32Array(pending);
  }

  put(index: number, list: Uint32Array): void {
    if (this.#waiting + list.length > this.#pending.length) this.flush();
    this.#starts[index] = this.#end;
    this.#lengths[index] = list.length;
    this.#end += list.length;
    if (list.length > this.#pending.length) this.#write(list);
    else {
      this.#pending.set(list, this.#waiting);
      this.#waiting += list.length;
    }
  }

  /** To be called before a list is read. */
  flush(): void {
    this.#write(this.#pending.subarray(0, this.#waiting));
    this.#waiting = 0;
  }

  #write(list: Uint32Array): void {
    const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
    writing(this.#path, () => {
      // One call may write less than it was given.
      for (let done = 0; done < bytes.length;) done += writeSync(this.#file, bytes, done);
    });
  }

  /** A list; empty where none was put. */
  at(index: number): Uint32Array {
    const list = new Uint32Array(this.#lengths[index] ?? 0);
    const bytes = new Uint8Array(list.buffer);
    const start = (this.#starts[index] ?? 0) * Uint32Array.BYTES_PER_ELEMENT;
    reading(this.#path, () => {
      for (let done = 0; done < bytes.length;)
        done += readSync(this.#file, bytes, done, bytes.length - done, start + done);
    });
    return list;
  }

  close(): void {
    closeSync(this.#file);
  }
}
