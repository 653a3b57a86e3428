package quarterdeck.reading.period;

/** A reference period together with where it was taken from. */
public record DatedPeriod(Period period, PeriodSource source) {}
