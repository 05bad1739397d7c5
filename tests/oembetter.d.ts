/** The part of an untyped consumer of oEmbed that the tests use. */
declare module 'oembetter' {
  export default function oembetter(): {
    fetch(address: string, options: object, done: (error: unknown, answer: unknown) => void): void;
  };
}
