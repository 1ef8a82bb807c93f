package druppel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A process that sends signed commands over so many connections, each as soon as the one before is
/// answered. Hears *port path how-many name*; says *rate p50 p99*, times in milliseconds.
final class Load {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final int CONNECTIONS = 16;
    private static final int USERS = 1_000;
    private static final double NANOSECONDS = 1e6;

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        for (String line = IO.readln(); line != null; line = IO.readln()) {
            String[] words = line.split(" ", -1);
            int port = Integer.parseInt(words[0]);
            System.out.println(
                    run(port, requests(port, words[1], Integer.parseInt(words[2]), words[3])));
        }
    }

    private static String run(int port, List<byte[]> requests) throws Exception {
        long[] times = new long[requests.size()];
        List<Future<?>> running = new ArrayList<>();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int first = 0; first < CONNECTIONS; first++) {
                int from = first;
                running.add(threads.submit(() -> send(port, requests, times, from)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        double rate = Measure.perSecond(times.length, start);
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "%.1f %.4f %.4f",
                rate,
                times[times.length / 2] / NANOSECONDS,
                times[times.length * 99 / 100] / NANOSECONDS);
    }

    private static void send(int port, List<byte[]> requests, long[] times, int from) {
        try (Line line = new Line(port)) {
            for (int each = from; each < times.length; each += CONNECTIONS) {
                long start = System.nanoTime();
                line.send(requests.get(each));
                times[each] = System.nanoTime() - start;
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Signed beforehand, so that signing costs the measured time nothing.
    private static List<byte[]> requests(int port, String responses, int many, String name)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String timestamp = Long.toString(System.currentTimeMillis() / 1_000);
        List<byte[]> requests = new ArrayList<>(many);
        for (int each = 0; each < many; each++) {
            requests.add(request(mac, timestamp, port, responses, name + "." + each, each % USERS));
        }
        return requests;
    }

    private static byte[] request(
            Mac mac, String timestamp, int port, String responses, String trigger, int user) {
        String body =
                "token=t&team_id=T%d&team_domain=bench&channel_id=D%d&channel_name=directmessage&user_id=U%d"
                                .formatted((user + 1) % Crowd.WORKSPACES, user + 1, user + 1)
                        + "&user_name=somebody&command=%2Ftip&text=&api_app_id=A1&is_enterprise_install=false"
                        + "&response_url="
                        + responses.replace(":", "%3A").replace("/", "%2F")
                        + "&trigger_id="
                        + trigger;
        byte[] proof =
                mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
        return """
               POST /slack/events HTTP/1.1\r
               Host: 127.0.0.1:%d\r
               Content-Type: application/x-www-form-urlencoded\r
               X-Slack-Request-Timestamp: %s\r
               X-Slack-Signature: v0=%s\r
               Content-Length: %d\r
               \r
               %s"""
                .formatted(
                        port,
                        timestamp,
                        HexFormat.of().formatHex(proof),
                        body.length(),
                        body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
