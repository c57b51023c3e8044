import { readFileSync } from 'node:fs';
import { schemas as asyncApiSchemas } from '@asyncapi/specs';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

/** The documents of the API as they are committed; that they are what the server serves is tested with the server. */
const read = (name: string) => JSON.parse(readFileSync(`../docs/api/${name}`, 'utf8')) as Record<string, unknown>;

describe('the OpenAPI document', () => {
  it('is a valid one of version 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(read('openapi.json'))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('would be refused with a mistake in it', async () => {
    const { info: _, ...nameless } = read('openapi.json');
    expect((await new Validator().validate(nameless)).valid).toBe(false);
  });
});

describe('the AsyncAPI document', () => {
  // the schema brings its own copy of draft 7
  const ajv = new Ajv({ strict: false, allErrors: true, meta: false, validateSchema: false });
  addFormats(ajv);
  const validate = ajv.compile(asyncApiSchemas['3.0.0']);

  it('is a valid one of version 3.0.0', () => {
    validate(read('asyncapi.json'));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('would be refused with a mistake in it', () => {
    expect(validate({ ...read('asyncapi.json'), operations: { send: { action: 'shout' } } })).toBe(false);
  });
});
