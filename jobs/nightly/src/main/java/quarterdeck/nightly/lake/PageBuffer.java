package quarterdeck.nightly.lake;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import org.apache.parquet.bytes.BytesInput;

/**
 * Where a page is put together and compressed. The pages of a file are made one after the other in the same two arrays:
 * made anew for each, they were a sixth of all memory that a night asks for.
 */
final class PageBuffer implements AutoCloseable {

    /** Pages of numbers and of places come out as small as at level 3, in two thirds of its time (docs/performance.md). */
    private static final int ZSTD_LEVEL = 1;

    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(ZSTD_LEVEL);
    private final ByteSink out = new ByteSink();
    private byte[] packed = new byte[0];

    /** The page in the making. */
    ByteSink out() {
        return out;
    }

    /** What was put so far, compressed; good until it is called again. */
    BytesInput compressed() {
        int most = Math.toIntExact(Zstd.compressBound(out.size()));
        if (packed.length < most) {
            packed = new byte[most];
        }
        int size = zstd.compressByteArray(packed, 0, packed.length, out.bytes(), 0, out.size());
        return BytesInput.from(packed, 0, size);
    }

    @Override
    public void close() {
        zstd.close();
    }
}
