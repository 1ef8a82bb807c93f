package druppel.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import druppel.common.KeyedRateLimiter.Allowance;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitFilterTest {
    private final AtomicLong nanos = new AtomicLong();
    private final FilterChain chain = mock(FilterChain.class);
    private final RateLimitFilter filter = new RateLimitFilter(
            ClientAddress.DIRECT,
            new Allowance(3, Duration.ofMinutes(3)),
            new Allowance(5, Duration.ofMinutes(1)),
            new Clock(nanos));

    @Test
    void aClientMayAskAFewTimesAtOnce() throws Exception {
        for (int time = 0; time < 3; time++) {
            ask("192.0.2.1");
        }
        verify(chain, times(3)).doFilter(any(), any());
    }

    @Test
    void afterThatItIsToldWhenToComeBack() throws Exception {
        exhaust("192.0.2.1", 3);
        HttpServletResponse refused = ask("192.0.2.1");
        verify(refused).setStatus(429);
        verify(refused).setHeader("Retry-After", "61");
        verify(refused).setContentType("text/plain;charset=utf-8");
    }

    @Test
    void thenItMayAskAgain() throws Exception {
        exhaust("192.0.2.1", 4);
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        verify(ask("192.0.2.1"), never()).setStatus(429);
    }

    @Test
    void otherClientsHaveTheirOwnLimit() throws Exception {
        exhaust("192.0.2.1", 4);
        verify(ask("192.0.2.2"), never()).setStatus(429);
    }

    @Test
    void thereIsALimitForAllTogether() throws Exception {
        for (int client = 1; client <= 5; client++) {
            ask("192.0.2." + client);
        }
        verify(ask("192.0.2.6")).setStatus(429);
    }

    @Test
    void whatIsRefusedToOneIsNotTakenFromAll() throws Exception {
        exhaust("192.0.2.1", 50);
        verify(ask("192.0.2.2"), never()).setStatus(429);
    }

    @Test
    void aNetworkOfIpv6IsOneClient() throws Exception {
        ask("2001:db8:0:1::1");
        ask("2001:db8:0:1::2");
        ask("2001:db8:0:1:ffff::3");
        verify(ask("2001:db8:0:1::4")).setStatus(429);
        verify(ask("2001:db8:0:2::1"), never()).setStatus(429);
    }

    private void exhaust(String client, int times) throws Exception {
        for (int time = 0; time < times; time++) {
            ask(client);
        }
    }

    private HttpServletResponse ask(String client) throws IOException, ServletException {
        HttpServletRequest request = mock(HttpServletRequest.class);
        when(request.getRemoteAddr()).thenReturn(client);
        when(request.getHeaders("X-Forwarded-For")).thenReturn(Collections.emptyEnumeration());
        when(request.getLocales()).thenReturn(Collections.enumeration(Collections.singleton(Locale.ENGLISH)));
        HttpServletResponse response = mock(HttpServletResponse.class);
        when(response.getOutputStream()).thenReturn(mock(ServletOutputStream.class));
        filter.doFilter(request, response, chain);
        return response;
    }

    private record Clock(AtomicLong nanos) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
