/** What the adapter needs from where it runs (a process, a worker), so that nothing else here depends on it. */
export interface Host {
  /** The file's bytes, or undefined when it cannot be read. */
  readFile(path: string): Uint8Array | undefined;
  isFile(path: string): boolean;
  /** An absolute path; relative ones are relative to the process. */
  resolvePath(path: string): string;
  /** Milliseconds since any fixed moment. */
  now(): number;
  /** Resolves once waiting messages have been handled. */
  soon(): Promise<void>;
  sleep(milliseconds: number): Promise<void>;
}
