// Vitest's types of chai build upon these, which have to be read first: else the compiler takes each assertion for a promise.
import type {} from '@open-wc/testing';
