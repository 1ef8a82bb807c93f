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

/// Bolt's app: takes verified commands, presses and events, and acknowledges them.
///
/// The signature is checked before it, so Bolt's own middleware is left out. Events are taken as
/// they came: Bolt's typed ones lose a message with a block that is too new for them.
public final class SlackApp {
    private static final Pattern ANY = Pattern.compile(".+");

    /// What was read of the body that Bolt is given, so that it is read once.
    private final ScopedValue<SlackPayload.Event> admitted = ScopedValue.newInstance();

    private final Consumer<SlackPayload.Event> work;
    private final App app;
    private final SlackRequestParser parser;

    public SlackApp(Slack slack, Consumer<SlackPayload.Event> work) {
        this.work = work;
        AppConfig config = AppConfig.builder()
                .slack(slack)
                // it speaks to nobody, and is not to look for secrets in the environment
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

    /// Whether Bolt can read a body; to be asked before it is stored.
    public boolean understands(String body) {
        try {
            return parsed(body) != null;
        } catch (RuntimeException odd) {
            return false;
        }
    }

    /// Passes on a request, with what was read of its body.
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

    /// Runs a stored body, with what was read of it.
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
