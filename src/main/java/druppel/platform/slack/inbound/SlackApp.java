package druppel.platform.slack.inbound;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Bolt app: dispatches verified commands, interactions and events, and acknowledges them.
///
/// The signature is verified earlier, so Bolt's own middleware is left out. Events are read as raw JSON: Bolt's
/// typed events fail on blocks that are newer than the SDK.
public final class SlackApp {
    private static final Pattern ANY = Pattern.compile(".+");

    /// The parsed body that Bolt is about to process, so that it is parsed only once.
    private final ScopedValue<SlackPayload.Event> admitted = ScopedValue.newInstance();

    private final Consumer<SlackPayload.Event> work;
    private final App app;
    private final SlackRequestParser parser;

    public SlackApp(Slack slack, Consumer<SlackPayload.Event> work) {
        this.work = work;
        AppConfig config = AppConfig.builder()
                .slack(slack)
                // it makes no calls, and must not look for secrets in the environment
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build();
        app = listening(new App(config, new ArrayList<>()));
        parser = new SlackRequestParser(config);
    }

    public Servlet servlet() {
        return new SlackAppServlet(app);
    }

    /// Whether Bolt can read a body; check this before storing it.
    public boolean understands(String body) {
        try {
            return parsed(body) != null;
        } catch (RuntimeException odd) {
            return false;
        }
    }

    /// Dispatches a request with its parsed body.
    void pass(SlackPayload.Event event, StoredBodyRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            ScopedValue.where(admitted, event).call(() -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (IOException | ServletException | RuntimeException failure) {
            throw failure;
        } catch (Exception other) {
            throw new ServletException(other);
        }
    }

    /// Dispatches a stored body with its parsed form.
    public void run(SlackPayload.Event event, String body) {
        try {
            ScopedValue.where(admitted, event).call(() -> app.run(parsed(body)));
        } catch (Exception failure) {
            throw new IllegalStateException("a stored Slack event cannot be read", failure);
        }
    }

    private App listening(App silent) {
        silent.use(this::event)
                .blockAction(ANY, (request, context) -> acknowledged(context.ack()))
                .viewSubmission(ANY, (request, context) -> acknowledged(context.ack()))
                .globalShortcut(ANY, (request, context) -> acknowledged(context.ack()))
                .messageShortcut(ANY, (request, context) -> acknowledged(context.ack()));
        for (SlashCommand known : SlashCommand.values()) {
            silent.command(known.command(), (request, context) -> acknowledged(context.ack()));
        }
        return silent;
    }

    private Response event(Request<?> request, Response response, MiddlewareChain chain) throws Exception {
        return request.getRequestType() == RequestType.Event
                ? acknowledged(request.getContext().ack())
                : chain.next(request);
    }

    private Response acknowledged(Response ok) {
        work.accept(admitted.get());
        return ok;
    }

    private Request<?> parsed(String body) {
        return parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestBody(body)
                .headers(new RequestHeaders(Map.of()))
                .build());
    }
}
