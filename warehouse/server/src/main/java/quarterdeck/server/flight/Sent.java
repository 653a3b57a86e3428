package quarterdeck.server.flight;

import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;

/** How much of a statement's rows has been made ready for its client; written and then read by one thread. */
final class Sent {
    private long rows;
    private long bytes;

    void add(ArrowRecordBatch batch) {
        rows += batch.getLength();
        bytes += batch.computeBodyLength();
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }
}
