import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// what is waited for comes; a machine with other things to do takes its time
configure({ asyncUtilTimeout: 3_000 });

afterEach(cleanup);
