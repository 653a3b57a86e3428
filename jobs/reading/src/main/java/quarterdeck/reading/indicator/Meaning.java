package quarterdeck.reading.indicator;

/** A concept, or the part of it that has no code of its own ({@code kind:code}). */
record Meaning(String code, String breakdown) {

    @Override
    public String toString() {
        return breakdown.isEmpty() ? code : code + "/" + breakdown;
    }
}
