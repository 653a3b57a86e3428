package quarterdeck.reading.table;

import java.util.List;

/**
 * What stands over the body of a block of cells.
 *
 * @param captions titles, preamble and other rows above the header, from top to bottom
 * @param headers header rows, from top to bottom; empty where the block has none
 */
record BlockHead(List<GridRow> captions, List<GridRow> headers) {

    BlockHead {
        captions = List.copyOf(captions);
        headers = List.copyOf(headers);
    }
}
