import { resolve } from 'node:path';

export default {
  entry: './src/main.ts',
  // What the elements are written in.
  target: ['web', 'es2022'],
  module: { rules: [{ test: /\.ts$/, use: 'ts-loader', exclude: /node_modules/ }] },
  resolve: { extensions: ['.ts', '.js'] },
  // The dialogs are files of their own, which are fetched when one is first opened.
  output: { path: resolve('site/built'), clean: true },
  performance: { hints: false },
};
