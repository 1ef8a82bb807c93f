package druppel.slack;

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
import jakarta.servlet.Servlet;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Bolt's app for one workspace: takes verified commands, presses and events, and acknowledges
/// them.
///
/// The signature is checked before it, so Bolt's own middleware is left out. Events are taken as
/// they came: Bolt's typed ones lose a message with a block that is too new for them.
final class BoltApp {
    private static final Pattern ANY = Pattern.compile(".+");

    private final Consumer<SlackBody.Event> work;
    private final App app;
    private final SlackRequestParser parser;

    BoltApp(SlackSettings settings, Slack slack, Consumer<SlackBody.Event> work) {
        this.work = work;
        AppConfig config =
                AppConfig.builder()
                        .slack(slack)
                        .singleTeamBotToken(settings.token())
                        .requestVerificationEnabled(false)
                        .authTestCacheEnabled(true)
                        .allEventsApiAutoAckEnabled(true)
                        .build();
        app = listening(new App(config, new ArrayList<>()));
        parser = new SlackRequestParser(config);
    }

    Servlet servlet() {
        return new SlackAppServlet(app);
    }

    /// Whether Bolt can read a body; to be asked before it is stored.
    boolean understands(String body) {
        try {
            return parsed(body) != null;
        } catch (RuntimeException odd) {
            return false;
        }
    }

    /// Runs a stored body again.
    void run(String body) {
        try {
            app.run(parsed(body));
        } catch (Exception failure) {
            throw new IllegalStateException("a stored Slack event cannot be read", failure);
        }
    }

    private App listening(App silent) {
        silent.use(this::event)
                .blockAction(ANY, (request, context) -> acknowledged(request, context.ack()))
                .viewSubmission(ANY, (request, context) -> acknowledged(request, context.ack()))
                .globalShortcut(ANY, (request, context) -> acknowledged(request, context.ack()))
                .messageShortcut(ANY, (request, context) -> acknowledged(request, context.ack()));
        for (SlashCommand known : SlashCommand.values()) {
            silent.command(
                    known.command(), (request, context) -> acknowledged(request, context.ack()));
        }
        return silent;
    }

    private Response event(Request<?> request, Response response, MiddlewareChain chain)
            throws Exception {
        return request.getRequestType() == RequestType.Event
                ? acknowledged(request, request.getContext().ack())
                : chain.next(request);
    }

    private Response acknowledged(Request<?> request, Response ok) {
        if (SlackBody.read(request.getRequestBodyAsString()) instanceof SlackBody.Event event) {
            work.accept(event);
        }
        return ok;
    }

    private Request<?> parsed(String body) {
        return parser.parse(
                SlackRequestParser.HttpRequest.builder()
                        .requestBody(body)
                        .headers(new RequestHeaders(Map.of()))
                        .build());
    }
}
