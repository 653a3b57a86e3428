package quarterdeck.reading.source;

import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.unit.Units;

/** The parts of the vocabulary that descriptions of sources are checked against. */
public record SourceWords(Regions regions, Units units, Periods periods, Indicators indicators) {}
