import * as module from 'node:module';

// The first import of all, so that what is loaded after it is compiled once and read from a file at later starts. From Node.js 22 on.
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
