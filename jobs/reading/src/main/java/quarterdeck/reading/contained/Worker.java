package quarterdeck.reading.contained;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;

/**
 * The process that reads heavy formats: one file a line of its input, one line of output when that is written down. It
 * ends when its input does, so that it never outlives who started it, and after a while without work.
 */
final class Worker {

    static final String READY = "ready";
    static final String DONE = "done";
    static final String BROKEN = "broken";
    static final String FAILED = "failed";

    /** The disk did not give or take bytes, which says nothing about the file. */
    static final String REFUSED = "refused";

    private static final int IDLE_SECONDS = 60;
    private static final String NO_MORE = "";

    private Worker() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(orders), "orders");
        listener.setDaemon(true);
        listener.start();
        answers.println(READY);
        for (String order = orders.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                order != null && !order.equals(NO_MORE);
                order = orders.poll(IDLE_SECONDS, TimeUnit.SECONDS)) {
            answers.println(READY);
            answers.flush();
            answers.println(answer(order.split(" ", -1)));
            answers.flush();
        }
    }

    private static void listen(BlockingQueue<String> orders) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                orders.add(order);
            }
        } catch (IOException e) {
            // as good as the end
        }
        Runtime.getRuntime().halt(0);
    }

    private static String answer(String[] order) {
        Path file = Path.of(decoded(order[0]));
        try (Document document = Formats.open(file, decoded(order[1]))) {
            Spool.write(document, Path.of(decoded(order[2])));
            return DONE;
        } catch (BrokenRelease e) {
            return String.join(
                    " ", BROKEN, e.reason().name(), encoded(e.where()), encoded(String.valueOf(e.getMessage())));
        } catch (Spool.Refused e) {
            return REFUSED + " " + encoded(String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            String place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
            return (isReadable(file) ? FAILED : REFUSED) + " " + encoded(e + place);
        }
    }

    /** Whether the disk gives the bytes of a file, all of them. */
    private static boolean isReadable(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
