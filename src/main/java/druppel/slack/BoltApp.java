package druppel.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Bolt's app for one workspace: takes verified requests and acknowledges them.
///
/// It has one middleware in place of Bolt's own: the signature is checked before it, and everything
/// is taken as it came, since Bolt's typed events lose a message with a block that is too new for
/// them.
final class BoltApp {
    private final Consumer<SlackBody.Event> work;
    private final App app;
    private final SlackRequestParser parser;

    BoltApp(SlackSettings settings, Slack slack, Consumer<SlackBody.Event> work) {
        this.work = work;
        AppConfig config =
                AppConfig.builder()
                        .slack(slack)
                        .singleTeamBotToken(settings.token())
                        .signingSecret(settings.signingSecret())
                        .requestVerificationEnabled(false)
                        .authTestCacheEnabled(true)
                        .allEventsApiAutoAckEnabled(true)
                        .build();
        app = new App(config, List.of(this::take));
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

    private Response take(Request<?> request, Response response, MiddlewareChain chain) {
        if (SlackBody.read(request.getRequestBodyAsString()) instanceof SlackBody.Event event) {
            work.accept(event);
        }
        return response;
    }

    private Request<?> parsed(String body) {
        return parser.parse(
                SlackRequestParser.HttpRequest.builder()
                        .requestBody(body)
                        .headers(new RequestHeaders(Map.of()))
                        .build());
    }
}
