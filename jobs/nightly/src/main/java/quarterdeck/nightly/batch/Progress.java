package quarterdeck.nightly.batch;

/** Is told how far a night has come; calls may come from any thread. */
public interface Progress {

    /** The parts of a night, in their order. */
    enum Part {
        SNAPSHOT,
        READ,
        LAKE,
        MARTS
    }

    void begins(Part part);

    /** How many releases will be read. */
    void toRead(int releases);

    void read(String fileName);
}
