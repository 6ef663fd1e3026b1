import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { WAITS } from './limits';

/** The open connections of a server, so that closing it neither cuts off a running request nor waits for an idle one. */
interface Connections {
  /** Ends each connection after its answer, and idle ones when what may be on its way to us has had time to come. */
  drain(): void;
  /** Ends all of them. */
  cut(): void;
}

/** Watches a server's connections from now on. */
export function trackConnections(server: Server): Connections {
  const running = new Map<Socket, Set<ServerResponse>>();
  let isDraining = false;
  server.on('connection', (socket) => {
    running.set(socket, new Set());
    socket.once('close', () => running.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    const responses = running.get(socket);
    responses?.add(response);
    if (isDraining) sayLast(response);
    response.once('close', () => {
      responses?.delete(response);
      if (isDraining && responses?.size === 0) socket.destroySoon();
    });
  });
  return { drain, cut };

  function drain(): void {
    isDraining = true;
    for (const responses of running.values()) responses.forEach(sayLast);
    setTimeout(endIdle, WAITS.underWay);
  }

  function endIdle(): void {
    for (const [socket, responses] of running) if (responses.size === 0) socket.destroy();
  }

  function cut(): void {
    for (const socket of running.keys()) socket.destroy();
  }
}

function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
