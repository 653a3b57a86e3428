package quarterdeck.reading.synthetic;

/** What a column or row of numbers says of its indicator. */
enum Measured {
    LEVEL,
    YOY,
    RANK_OF_LEVEL,
    RANK_OF_YOY,
    /** a budget or what was done of it, which no observation is made of */
    PLAN;

    boolean isRank() {
        return this == RANK_OF_LEVEL || this == RANK_OF_YOY;
    }

    String word() {
        return this == LEVEL || this == RANK_OF_LEVEL ? "level" : "yoy";
    }
}
