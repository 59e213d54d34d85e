/** What is used of the package, which brings no types. */
declare module 'fs-native-extensions' {
  const native: {
    /** An exclusive lock on the whole of an open file; false where another open file has it. */
    readonly tryLock: (file: number) => boolean;
  };
  export default native;
}
