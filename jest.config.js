export default {
  testEnvironment: 'node',
  // Whole runs on a busy machine; no test measures time.
  testTimeout: 60_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022', experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  moduleNameMapper: {
    // Doors of the house; only names with a slash, so that packages' own #imports stay theirs.
    '^#([a-z-]+/.*)$': '<rootDir>/src/$1.ts',
    '^(\\.{1,2}/(?!.*generated).*)\\.js$': '$1',
  },
  reporters: ['default', '<rootDir>/test/closing-line.js'],
};
