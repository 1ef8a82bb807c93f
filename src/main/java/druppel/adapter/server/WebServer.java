package druppel.adapter.server;

import druppel.web.ClientAddress;
import druppel.web.HostNames;
import druppel.web.Refusal;
import druppel.web.Route;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Web server: Jetty with a set of routes; every request runs on a virtual thread.
public final class WebServer implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration IDLE_AT_THE_LIMIT = Duration.ofSeconds(1);
    private static final int MOST_PENDING = 512;
    private static final int MOST_HEADER_BYTES = 8 * 1024;

    /// Threads of the operating system; requests run on virtual threads, at most one for each connection.
    private static final int MOST_THREADS = 64;

    private final Server server;
    private final ServerConnector connector;
    private final ReceivingDeadline deadline;

    /// Creates a server with the usual limits, not yet started.
    public WebServer(String host, int port, List<Route> routes, HostNames hostNames) {
        this(host, port, routes, hostNames, ServerLimits.standard(ClientAddress.DIRECT), _ -> {});
    }

    /// Creates a server, not yet started.
    ///
    /// @param port the port; 0 for any free one
    /// @param hostNames the public address, and the names that pages answer to
    /// @param refusals is told of each request that is refused
    public WebServer(
            String host,
            int port,
            List<Route> routes,
            HostNames hostNames,
            ServerLimits limits,
            Consumer<Refusal> refusals) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        threads.setName("web");
        server = new Server(threads);
        connector = new ServerConnector(server, new HttpConnectionFactory(http(limits)));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(limits.keepAlive().toMillis());
        connector.setAcceptQueueSize(MOST_PENDING);
        server.addConnector(connector);
        server.addBean(connectionLimit(limits.connections()));
        server.setErrorHandler(new PlainErrorHandler());
        HardeningFilter hardening = new HardeningFilter(hostNames.site().https(), limits, refusals);
        deadline = new ReceivingDeadline(
                limits.connections(),
                limits.receiving(),
                () -> refusals.accept(Refusal.SLOW),
                new BasePathHandler(
                        hostNames.site().prefix(), new ResponseCompression(context(routes, hostNames, hardening))));
        connector.addBean(deadline);
        server.setHandler(new GracefulHandler(deadline));
        server.setStopTimeout(GRACE.toMillis());
    }

    /// Starts listening; throws `IllegalStateException` if the address is not available.
    public void start() {
        try {
            server.start();
        } catch (Exception failure) {
            close();
            throw new IllegalStateException(
                    "cannot listen on "
                            + connector.getHost()
                            + ":"
                            + connector.getPort()
                            + ": "
                            + failure.getMessage()
                            + "; stop what listens there, or choose another PORT",
                    failure);
        }
    }

    /// Where no further connection is accepted, those on which nothing happens are closed soon.
    private NetworkConnectionLimit connectionLimit(int connections) {
        NetworkConnectionLimit limit = new NetworkConnectionLimit(connections, connector);
        limit.setEndPointIdleTimeout(IDLE_AT_THE_LIMIT.toMillis());
        return limit;
    }

    /// The connections that are open.
    public int connections() {
        return deadline.connections();
    }

    /// The port on which it listens.
    public int port() {
        return connector.getLocalPort();
    }

    /// Stops accepting requests and lets those in progress finish, ten seconds at most.
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException("the web server did not stop cleanly", failure);
        }
    }

    private static HttpConfiguration http(ServerLimits limits) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setIdleTimeout(limits.idle().toMillis());
        return http;
    }

    private static ServletContextHandler context(List<Route> routes, HostNames hostNames, HardeningFilter hardening) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.setErrorHandler(new PlainErrorHandler());
        add(context, "/*", hardening);
        routes.forEach(route -> add(context, route, hostNames));
        return context;
    }

    private static void add(ServletContextHandler context, Route route, HostNames hostNames) {
        add(context, route.path(), new RouteFilter(route, hostNames));
        route.filters().forEach(filter -> add(context, route.path(), filter));
        ServletHolder holder = new ServletHolder(route.servlet());
        holder.setAsyncSupported(true);
        context.addServlet(holder, route.path());
    }

    private static void add(ServletContextHandler context, String path, Filter filter) {
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
    }

    /// Error page of one plain line: the status and its name, without details of the request or the failure.
    private static final class PlainErrorHandler extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String line = response.getStatus() + " " + HttpStatus.getMessage(response.getStatus()) + "\n";
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
            response.write(true, ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), callback);
            return true;
        }
    }
}
