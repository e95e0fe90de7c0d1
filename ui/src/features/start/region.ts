const CURRENCIES: Record<string, string> = {
  US: "USD",
  GB: "GBP",
  CH: "CHF",
  LI: "CHF",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
  CZ: "CZK",
  HU: "HUF",
  RO: "RON",
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  JP: "JPY",
  CN: "CNY",
  IN: "INR",
  BR: "BRL",
  MX: "MXN",
  ZA: "ZAR",
  KR: "KRW",
  TR: "TRY",
  IL: "ILS",
  SG: "SGD",
  HK: "HKD",
  UA: "UAH",
  IS: "ISK",
};

/** A locale that says a language; on computers whose language is not set ("C", "POSIX") the usual one. */
export function localeOf(language: string): string {
  return /^[a-z]{2,3}(-|$)/i.test(language) ? language : "en-GB";
}

/** The currency of a locale's region; the euro where it is not known. */
export function currencyOf(locale: string): string {
  const region = locale.split("-").find((part, index) => index > 0 && /^[A-Z]{2}$/.test(part));
  return (region !== undefined && CURRENCIES[region]) || "EUR";
}
