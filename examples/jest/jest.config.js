export default {
  // The package is ES modules: nothing is to be transformed, and `npm test` starts Jest so that it takes them.
  transform: {},
};
