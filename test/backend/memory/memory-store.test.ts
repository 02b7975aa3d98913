import { MemoryStore } from '../../../src/backend/index.js';
import { keepsToTheStoreContract } from '../support/store-contract.js';

keepsToTheStoreContract(() => new MemoryStore());
