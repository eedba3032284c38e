export interface ServerBuild {
  version: string;
  folder: string;
  node: string;
}

export interface WorkbenchOptions {
  folder: string;
  extensionPath?: string;
  testsPath?: string;
  openFile?: string;
}

export interface RunningServer {
  /** The URL of a workbench on this server. */
  address(options: WorkbenchOptions): string;
  log(): string;
  stop(): Promise<void>;
  ended: Promise<unknown>;
}

export function obtainServer(version?: string): Promise<ServerBuild>;
export function startServer(
  server: ServerBuild,
  options: {
    dataFolder: string;
    vsix?: string;
    testDriver?: boolean;
    settings?: Record<string, unknown>;
    port?: number;
  },
): Promise<RunningServer>;
