import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Serves a folder, as any web server would; gives its address. */
export async function serve(folder: string): Promise<string> {
  const server: Server = createServer(({ url = '/' }, response) => {
    const file = join(folder, decodeURIComponent(url));
    if (url.includes('broken')) response.writeHead(500).end();
    else if (statSync(file, { throwIfNoEntry: false })?.isFile() === true)
      response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
