package druppel.platform.local.web;

import druppel.web.HostNames;
import druppel.web.SameOriginFilter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;

/// Loopback filter: accepts requests from this machine only. It checks the host name as well, since another
/// site's name may resolve to this machine (DNS rebinding).
final class LoopbackOnlyFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && !local(asked)
                && response instanceof HttpServletResponse no) {
            DemoJson.write(
                    no,
                    HttpServletResponse.SC_FORBIDDEN,
                    new DemoJson.Problem("this address is for programs on the same machine: call it as localhost"));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean local(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && HostNames.isLoopback(request.getServerName())
                && SameOriginFilter.sameOrigin(request);
    }
}
