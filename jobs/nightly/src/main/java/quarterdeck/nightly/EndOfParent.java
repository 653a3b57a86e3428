package quarterdeck.nightly;

import java.io.IOException;
import java.io.OutputStream;

/** For processes that work for another one and must not outlive it. */
public final class EndOfParent {

    private EndOfParent() {}

    /** From now on this process halts with the status of {@link Exit#STOPPED} once its input has ended. */
    public static void halts() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // ended as well
                    }
                    Runtime.getRuntime().halt(Exit.STOPPED.code());
                },
                "end of parent");
        watch.setDaemon(true);
        watch.start();
    }
}
