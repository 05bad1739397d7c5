/**
 * The day on which an archived copy was made, where its address tells: addresses of the Wayback Machine do.
 *
 * @returns `2023-10-21`, in universal time
 */
export function captureDay(address: string): string | undefined {
  const [, year, month, day] = /^https:\/\/web\.archive\.org\/web\/(\d{4})(\d\d)(\d\d)\d{6}(?:[a-z]{2}_)?\//.exec(address) ?? [];
  return day && `${year}-${month}-${day}`;
}
