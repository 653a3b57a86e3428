package quarterdeck.bench.night;

/** How much is generated. */
enum Scale {
    /** a province or two */
    S(100_000),
    /** most of a year of the nation */
    M(2_000_000),
    /** the nation's counties × 90 indicators × 34 quarters, level and growth */
    L(20_000_000);

    /** Observations: a printed row with a value and its growth is two. */
    final long observations;

    Scale(long observations) {
        this.observations = observations;
    }
}
