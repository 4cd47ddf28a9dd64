import type { Agent as PlainAgent } from 'node:http';
import type { Agent, AgentOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { type Environment, proxyFor } from './proxy.ts';

/** The connections that requests to one host go over. */
export interface Way {
  readonly agent: PlainAgent | Agent;
  /** Host of the proxy, for messages. */
  readonly proxy: string | undefined;
}

/** The connections of one HTTP client, those through a proxy included. */
export interface Agents {
  /** The way to a URL; text says why there is none. `own`: a connection that no other request uses before or after. */
  way(url: URL, own: boolean): Promise<Way | string>;
  /** Destroys the connections that wait for a next request. */
  closeIdle(): void;
  /** Destroys what is left of proxy connections, those included that the proxy never answered. Only with no request under way. */
  closeTunnels(): void;
}

/** Pools of connections, made at the first need: node:https alone costs as much as a small run. */
export function createAgents(env: Environment, idleMs: number, lookup: LookupFunction | undefined): Agents {
  const ways = new Map<string, Promise<Way | string>>();
  const pools = new Set<PlainAgent>();
  const tunnels = new AbortController();

  const create = async (url: URL, own: boolean): Promise<Way | string> => {
    const options: AgentOptions = {
      keepAlive: !own,
      timeout: idleMs,
      autoSelectFamily: true,
      // The environment must not be able to turn this off.
      rejectUnauthorized: true,
      ...(lookup && { lookup }),
    };
    const proxy = proxyFor(url, env);
    if (proxy.kind === 'unusable') return proxy.detail;
    let agent: PlainAgent;
    if (proxy.kind === 'proxy') {
      const { HttpsProxyAgent } = await import('https-proxy-agent');
      // Credentials travel as a header, not in the URL: the package writes the URL to its debug log.
      const { authorization } = proxy;
      const headers = (): Record<string, string> =>
        authorization ? { 'Proxy-Authorization': authorization.reveal() } : {};
      agent = new HttpsProxyAgent(proxy.url, { ...options, headers, signal: tunnels.signal });
    } else if (url.protocol === 'https:') {
      agent = new (await import('node:https')).Agent(options);
    } else {
      agent = new (await import('node:http')).Agent(options);
    }
    pools.add(agent);
    return { agent, proxy: proxy.kind === 'proxy' ? proxy.url.host : undefined };
  };

  return {
    way(url, own) {
      const key = `${url.origin} ${own}`;
      const known = ways.get(key) ?? create(url, own);
      ways.set(key, known);
      return known;
    },
    closeIdle() {
      for (const pool of pools) {
        for (const socket of Object.values(pool.freeSockets).flat()) socket?.destroy();
      }
    },
    closeTunnels() {
      tunnels.abort();
    },
  };
}
