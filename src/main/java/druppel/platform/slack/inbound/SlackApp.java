package druppel.platform.slack.inbound;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bolt app: dispatches verified commands, interactions and events, and acknowledges them.
///
/// The signature is verified earlier, so Bolt's own middleware is left out. Events are read as raw JSON: Bolt's
/// typed events fail on blocks that are newer than the SDK.
public final class SlackApp {
    private static final Logger LOG = LoggerFactory.getLogger(SlackApp.class);
    private static final Pattern ANY = Pattern.compile(".+");

    /// The parsed body that Bolt is about to process, so that it is parsed only once.
    private final ScopedValue<SlackPayload.Event> accepted = ScopedValue.newInstance();

    private final Consumer<SlackPayload.Event> work;
    private final App app;
    private final SlackRequestParser parser;
    private final SlackAppServletAdapter servletAdapter;

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
        app = registered(new App(config, new ArrayList<>()));
        parser = new SlackRequestParser(config);
        servletAdapter = new SlackAppServletAdapter(config);
    }

    /// The dispatch of a body with its parsed event; empty if Bolt cannot read the body.
    public Optional<Runnable> dispatch(SlackPayload.Event event, String body) {
        return request(body).map(request -> () -> run(event, () -> app.run(request)));
    }

    /// The dispatch of the body of an HTTP request; Bolt writes the acknowledgement to the response.
    Optional<Runnable> dispatch(SlackPayload.Event event, String body, HttpServletResponse response) {
        return request(body)
                .map(request -> () -> run(event, () -> {
                    servletAdapter.writeResponse(response, app.run(request));
                    return response;
                }));
    }

    private Optional<Request<?>> request(String body) {
        try {
            return Optional.ofNullable(parsed(body));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The event is stored by now, so that a failure loses nothing.
    private void run(SlackPayload.Event event, Callable<?> dispatch) {
        try {
            ScopedValue.where(accepted, event).call(dispatch::call);
        } catch (Exception failure) {
            LOG.atError()
                    .addKeyValue("event", event.key())
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A stored Slack event cannot be processed; it is retried");
        }
    }

    private App registered(App app) {
        app.use(this::event)
                .blockAction(ANY, (request, context) -> acknowledged(context.ack()))
                .viewSubmission(ANY, (request, context) -> acknowledged(context.ack()))
                .globalShortcut(ANY, (request, context) -> acknowledged(context.ack()))
                .messageShortcut(ANY, (request, context) -> acknowledged(context.ack()));
        for (SlashCommand known : SlashCommand.values()) {
            app.command(known.command(), (request, context) -> acknowledged(context.ack()));
        }
        return app;
    }

    private Response event(Request<?> request, Response response, MiddlewareChain chain) throws Exception {
        return request.getRequestType() == RequestType.Event
                ? acknowledged(request.getContext().ack())
                : chain.next(request);
    }

    private Response acknowledged(Response ok) {
        work.accept(accepted.get());
        return ok;
    }

    private Request<?> parsed(String body) {
        return parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestBody(body)
                .headers(new RequestHeaders(Map.of()))
                .build());
    }
}
