package quarterdeck.server.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.netty.NettyServerBuilder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.arrow.flight.Action;
import org.apache.arrow.flight.CallHeaders;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightServer;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.Location;
import org.apache.arrow.flight.NoOpFlightProducer;
import org.apache.arrow.flight.Result;
import org.apache.arrow.flight.auth2.CallHeaderAuthenticator;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;

/** A server with two threads for its calls. */
@SuppressWarnings("try") // closing a client may be interrupted
class CallsTest {
    private static final int THREADS = 2;

    private final CountDownLatch running = new CountDownLatch(THREADS);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @Test
    void aCallForWhichThereIsNoThreadIsRefusedAtOnceAndTheOthersEnd() throws Exception {
        try (Calls calls = new Calls(THREADS, CallsTest::daemon);
                BufferAllocator memory = new RootAllocator();
                FlightServer server = FlightServer.builder(
                                memory, Location.forGrpcInsecure("127.0.0.1", 0), new Waiting())
                        .headerAuthenticator((CallHeaderAuthenticator) CallsTest::everybody)
                        .executor(calls.threads())
                        .transportHint("grpc.builderConsumer", (Consumer<NettyServerBuilder>) calls::of)
                        .build()
                        .start();
                FlightClient client =
                        FlightClient.builder(memory, server.getLocation()).build()) {
            List<CompletableFuture<FlightStatusCode>> waiting = List.of(called(client), called(client));
            assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 10; i++) {
                assertThat(called(client).get(20, TimeUnit.SECONDS)).isEqualTo(FlightStatusCode.RESOURCE_EXHAUSTED);
            }
            goOn.countDown();
            for (CompletableFuture<FlightStatusCode> call : waiting) {
                assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(FlightStatusCode.OK);
            }
            assertThat(called(client).get(20, TimeUnit.SECONDS)).isEqualTo(FlightStatusCode.OK);
        }
    }

    /** How a call ended. */
    private static CompletableFuture<FlightStatusCode> called(FlightClient client) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        client.doAction(new Action("wait")).forEachRemaining(result -> {});
                        return FlightStatusCode.OK;
                    } catch (FlightRuntimeException e) {
                        return e.status().code();
                    }
                },
                work -> daemon(work).start());
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    private static CallHeaderAuthenticator.AuthResult everybody(CallHeaders headers) {
        Calls.admit(headers);
        return () -> Calls.from(headers);
    }

    /** Does nothing until it may go on. */
    private final class Waiting extends NoOpFlightProducer {
        @Override
        public void doAction(CallContext context, Action action, StreamListener<Result> listener) {
            assertThat(context.peerIdentity()).isEqualTo("127.0.0.1");
            running.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            listener.onCompleted();
        }
    }
}
