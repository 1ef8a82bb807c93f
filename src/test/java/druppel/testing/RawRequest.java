package druppel.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A raw HTTP request, for streams and for what well-behaved clients do not send.
public final class RawRequest implements AutoCloseable {
    private static final int MOST = 500;

    private final Socket socket;
    private final BufferedReader lines;

    public RawRequest(InetAddress address, int port, String... head) throws IOException {
        socket = new Socket(address, port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream().write((String.join("\r\n", head) + "\r\n\r\n").getBytes(UTF_8));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    public static RawRequest get(int port, String path, String... headers) throws IOException {
        String[] head = new String[headers.length + 2];
        head[0] = "GET " + path + " HTTP/1.1";
        head[1] = "Host: localhost:" + port;
        System.arraycopy(headers, 0, head, 2, headers.length);
        return new RawRequest(InetAddress.getLoopbackAddress(), port, head);
    }

    /// The next line; throws an exception if none arrives within ten seconds.
    public String line() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("the server closed the connection");
            }
            return line;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The rest of the next line that starts with this; other lines are skipped.
    public String after(String start) {
        return next(line -> line.startsWith(start)).substring(start.length());
    }

    /// The next line that contains this, trimmed.
    public String with(String part) {
        return next(line -> line.contains(part)).replaceFirst("^data: +", "");
    }

    private String next(Predicate<String> wanted) {
        return Stream.generate(this::line)
                .limit(MOST)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found in " + MOST + " lines"));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
