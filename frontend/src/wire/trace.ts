import { v4 } from 'uuid';
import type { Id } from './types';

/**
 * The header `traceparent` of W3C Trace Context: under which id servers log and trace what they do for a request. The trace of
 * a command is the id of the command, so that the server knows it wherever the command gets to; any other request has one of
 * its own. The second half of a UUID is never all zeros, which the header forbids.
 */
export function traceparent(id: Id = v4()): string {
  const trace = id.replaceAll('-', '').toLowerCase();
  return `00-${trace}-${trace.slice(16)}-01`;
}
