package quarterdeck.bulletin.chart;

/** Maps a range of values onto a range of pixels. */
record Scale(double low, double high, double from, double to) {

    static Scale of(double low, double high, double from, double to) {
        double width = high - low;
        return width < 1e-9 ? new Scale(low - 1, high + 1, from, to) : new Scale(low, high, from, to);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }
}
