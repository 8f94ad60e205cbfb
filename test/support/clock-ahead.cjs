// node -r ./test/support/clock-ahead.cjs: a process whose clock is an hour ahead, as a machine's can be.
const real = Date.now.bind(Date);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...args) {
    super(...(args.length === 0 ? [real() + 3_600_000] : args));
  }
  static now() {
    return real() + 3_600_000;
  }
};
