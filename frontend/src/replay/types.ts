/** What replay is told by the server, generated from its OpenAPI document; times are ISO-8601 in UTC. */
export type { Mark, MarkKind, Timeline } from '../wire/schema';
