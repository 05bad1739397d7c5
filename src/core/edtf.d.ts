/** The part of the untyped `edtf` package that core/date uses. */
declare module 'edtf' {
  /** Throws a SyntaxError or RangeError when the text is not a date of EDTF level 0–2. */
  export default function edtf(text: string): unknown;
}
