package druppel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Resolver of the address that a request comes from, also behind reverse proxies.
///
/// Anybody can send `X-Forwarded-For`, so it is believed only as far as trusted proxies wrote it: the result is the
/// last address, seen from here, that is not one of theirs.
public record ClientAddress(List<Range> trusted) {
    /// Trusts no proxy.
    public static final ClientAddress DIRECT = new ClientAddress(List.of());

    /// The address of a client that has disconnected, which the server does not know any more.
    private static final InetAddress GONE = InetAddress.ofLiteral("0.0.0.0");

    private static final int IPV6_NETWORK_BYTES = 8;

    public ClientAddress {
        trusted = List.copyOf(trusted);
    }

    public InetAddress of(HttpServletRequest request) {
        InetAddress client = Optional.ofNullable(request.getRemoteAddr())
                .flatMap(ClientAddress::literal)
                .orElse(GONE);
        for (String hop : hops(request).reversed()) {
            Optional<InetAddress> before = literal(withoutPort(hop));
            if (!trusts(client) || before.isEmpty()) {
                return client;
            }
            client = before.get();
        }
        return client;
    }

    /// What rate limits take for one client: its IPv4 address, or its IPv6 network of 64 bits, which is what one
    /// connection gets.
    public InetAddress network(HttpServletRequest request) throws UnknownHostException {
        byte[] bytes = of(request).getAddress();
        if (bytes.length > IPV6_NETWORK_BYTES) {
            Arrays.fill(bytes, IPV6_NETWORK_BYTES, bytes.length, (byte) 0);
        }
        return InetAddress.getByAddress(bytes);
    }

    private boolean trusts(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /// The forwarded addresses, the client's first.
    private static List<String> hops(HttpServletRequest request) {
        return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /// Some proxies add the port: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
    private static String withoutPort(String hop) {
        return hop.replaceFirst("^\\[(.*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1");
    }

    /// Parses an address without asking for a name.
    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /// Range of IP addresses: those that begin with the same bits.
    public record Range(InetAddress network, int bits) {
        public Range {
            if (bits < 0 || bits > network.getAddress().length * Byte.SIZE) {
                throw new IllegalArgumentException("no address has " + bits + " bits");
            }
        }

        /// Parses an address (`192.0.2.1`) or a range in CIDR notation (`10.0.0.0/8`, `2001:db8::/32`); empty if the
        /// text is neither.
        public static Optional<Range> parse(String text) {
            String[] parts = text.split("/", -1);
            Optional<InetAddress> network = literal(parts[0]);
            return switch (parts.length) {
                case 1 -> network.map(address -> new Range(address, length(address)));
                case 2 ->
                    network.filter(address -> parts[1].matches("\\d{1,3}"))
                            .filter(address -> Integer.parseInt(parts[1]) <= length(address))
                            .map(address -> new Range(address, Integer.parseInt(parts[1])));
                default -> Optional.empty();
            };
        }

        public boolean contains(InetAddress address) {
            return length(address) == length(network) && prefix(address).equals(prefix(network));
        }

        private BigInteger prefix(InetAddress address) {
            return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
        }

        private static int length(InetAddress address) {
            return address.getAddress().length * Byte.SIZE;
        }
    }
}
