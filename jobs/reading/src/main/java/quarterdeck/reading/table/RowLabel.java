package quarterdeck.reading.table;

/**
 * The label of a row in one stub column.
 *
 * @param oneLine the printed words in one line, numbering and 其中 still on them
 * @param label what the words say
 * @param space width of the space printed before the words
 * @param numbering class of the numbering, as {@link LabelWords#numbering}
 * @param part whether the label calls itself a part of what stands above it
 */
record RowLabel(String oneLine, Label label, int space, int numbering, boolean part) {

    static RowLabel read(String printed, LabelReader labelReader) {
        String oneLine = LabelWords.oneLine(printed);
        Label label = labelReader.read(CellKinds.isYear(printed) ? printed.strip() + "年" : printed);
        return new RowLabel(
                oneLine,
                label,
                LabelWords.leadingSpace(printed),
                LabelWords.numbering(oneLine),
                LabelWords.isPart(oneLine));
    }
}
