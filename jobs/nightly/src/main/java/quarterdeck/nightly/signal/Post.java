package quarterdeck.nightly.signal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import quarterdeck.nightly.Settings;

/**
 * Posts JSON to an address that may be slow, gone or secret: every attempt has its time, their number is bounded, and
 * no message names more of the address than its host.
 *
 * @param timeout of one attempt
 * @param attempts at most
 * @param pause before the second attempt, doubled before each further one
 */
record Post(Duration timeout, int attempts, Duration pause) {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int SUCCESS = 200;
    private static final int NO_SUCCESS = 300;

    static Post of(Settings settings) {
        return new Post(
                Duration.ofSeconds(settings.whole(Settings.Key.SEND_SECONDS)),
                settings.whole(Settings.Key.SEND_ATTEMPTS),
                PAUSE);
    }

    /**
     * Sends a body.
     *
     * @param token empty for none
     * @throws IOException where no attempt succeeded; its message holds neither path, query nor token
     */
    void send(String address, String token, String json) throws IOException {
        HttpRequest request = request(address, token, json);
        String host = request.uri().getHost();
        HttpClient client = HttpClient.newBuilder().connectTimeout(timeout).build();
        String answer = "";
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (attempt > 1) {
                rest(pause.multipliedBy(1L << Math.min(attempt - 2, 6)));
            }
            try {
                int status = status(client, request);
                if (status >= SUCCESS && status < NO_SUCCESS) {
                    return;
                }
                answer = "status " + status;
                if (status != TOO_MANY && status < SERVER_ERROR) {
                    break;
                }
            } catch (IOException e) {
                answer = e.getClass().getSimpleName();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(host + ": interrupted");
            }
        }
        throw new IOException(host + ": " + answer);
    }

    /** The time of a request ends with the head of its answer; here the whole answer has no more. */
    private int status(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no answer in time");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(String address, String token, String json) throws IOException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(timeout)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return request.build();
        } catch (IllegalArgumentException e) {
            throw new IOException("the address or its token is none"); // which says no more, as both may be secret
        }
    }

    private static void rest(Duration pause) throws IOException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }
}
