package druppel.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// A process that answers as Slack does when all is well, after some time: says its port, and then
/// takes each line it hears as the latency from now on, in milliseconds.
final class StandIn {
    private static final AtomicLong LATENCY = new AtomicLong();

    private StandIn() {}

    public static void main(String[] arguments) throws Exception {
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setAcceptQueueSize(4_096);
        server.addConnector(connector);
        server.setHandler(new Answering());
        server.start();
        System.out.println(connector.getLocalPort());
        for (String line = IO.readln(); line != null; line = IO.readln()) {
            LATENCY.set(Long.parseLong(line));
            System.out.println("ready");
        }
        server.stop();
    }

    private static final class Answering extends Handler.Abstract {
        private final AtomicLong messages = new AtomicLong();

        @Override
        public boolean handle(Request request, Response response, Callback callback)
                throws Exception {
            Content.Source.asByteBuffer(request);
            long latency = LATENCY.get();
            if (latency > 0) {
                Thread.sleep(latency);
            }
            String answer =
                    """
                    {"ok":true,"channel":"D1","ts":"1700000000.%09d","message":{"text":"x"}}"""
                            .formatted(messages.incrementAndGet());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8");
            response.write(
                    true, ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)), callback);
            return true;
        }
    }
}
