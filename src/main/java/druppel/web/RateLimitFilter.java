package druppel.web;

import druppel.common.KeyedRateLimiter.Allowance;
import druppel.common.LruCache;
import druppel.domain.Language;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;

/// Rate limit of the addresses that check a secret or write for people who have not signed in: 429 and `Retry-After`
/// beyond it. Thread-safe; all routes that carry the same filter share its limits.
///
/// A client is an IPv4 address or an IPv6 network of 64 bits, which is what one connection gets. The clients seen last
/// are remembered; the limit for all together holds when somebody has more addresses than that.
public final class RateLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REMEMBERED = 10_000;

    /// A whole office may come from one address.
    private static final Allowance CLIENT = new Allowance(240, Duration.ofMinutes(2));

    private static final Allowance ALL = new Allowance(3_000, Duration.ofMinutes(2));

    /// What a page costs that checks no secret and writes nothing is little.
    private static final Allowance CLIENT_OF_PAGES = new Allowance(1_200, Duration.ofMinutes(2));

    private static final Allowance ALL_OF_PAGES = new Allowance(12_000, Duration.ofMinutes(2));

    private static final Allowance ALL_OF_PROGRAMS = new Allowance(120_000, Duration.ofMinutes(2));

    private final transient ClientAddress clientAddress;
    private final transient Allowance client;
    private final transient TimeMeter time;
    private final transient Bucket all;
    private final transient LruCache<InetAddress, Bucket> clients = new LruCache<>(REMEMBERED);

    RateLimitFilter(ClientAddress clientAddress, Allowance client, Allowance all, TimeMeter time) {
        this.clientAddress = clientAddress;
        this.client = client;
        this.time = time;
        this.all = all.bucket(time);
    }

    /// The usual limits: 240 requests of one client in two minutes, 3,000 of all.
    public static RateLimitFilter standard(ClientAddress clientAddress) {
        return new RateLimitFilter(clientAddress, CLIENT, ALL, TimeMeter.SYSTEM_NANOTIME);
    }

    /// A filter of its own for pages that check no secret and write nothing: 1,200 requests of one client in two
    /// minutes, 12,000 of all.
    public RateLimitFilter forPages() {
        return new RateLimitFilter(clientAddress, CLIENT_OF_PAGES, ALL_OF_PAGES, time);
    }

    /// A filter of its own for what programs ask: nobody who asks it often can keep the others from it.
    public RateLimitFilter forPrograms() {
        return new RateLimitFilter(clientAddress, CLIENT_OF_PAGES, ALL_OF_PROGRAMS, time);
    }

    /// Knows which client a request comes from.
    public ClientAddress clientAddress() {
        return clientAddress;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Bucket own = clients.getOrAdd(clientAddress.network(request), () -> client.bucket(time));
        ConsumptionProbe probe = own.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            probe = all.tryConsumeAndReturnRemaining(1);
        }
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        long seconds = wait.plusSeconds(1).toSeconds();
        response.setHeader("Retry-After", Long.toString(seconds));
        Language language = Language.preferred(AcceptLanguage.languages(request));
        new PlainLine(
                        TOO_MANY_REQUESTS,
                        language.choose(
                                "That is too often. Try again in " + seconds + " s.",
                                "Dat is te vaak. Probeer het over " + seconds + " s opnieuw."))
                .write(response);
    }
}
