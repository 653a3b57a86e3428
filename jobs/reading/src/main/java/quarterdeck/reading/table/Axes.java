package quarterdeck.reading.table;

/** What gives the numbers of one block their coordinates. */
record Axes(RegionAxis regions, IndicatorAxis indicators, PeriodAxis periods, MeasureAxis measures, UnitAxis units) {}
