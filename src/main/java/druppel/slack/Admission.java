package druppel.slack;

import druppel.app.Inbox;
import druppel.app.Platform;
import druppel.app.Reception;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Admits what a verified request holds: each event once, stored before it goes on and is
/// acknowledged.
///
/// @param understood whether what stands behind can read a body
record Admission(Reception reception, Predicate<String> understood) {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    void admit(
            byte[] body,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Optional<String> text = text(body);
        switch (text.map(SlackBody::read).orElse(new SlackBody.Broken())) {
            case SlackBody.Broken() -> response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            case SlackBody.Ignored() -> response.setStatus(HttpServletResponse.SC_OK);
            case SlackBody.Verification(String challenge) -> answer(response, challenge);
            case SlackBody.Event event ->
                    take(event, new BodyRequest(request, text.orElseThrow()), response, chain);
        }
    }

    private void take(
            SlackBody.Event event,
            BodyRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        if (!understood.test(request.body())) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<Inbox.Receipt> receipt = stored(event, request);
        if (receipt.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        switch (receipt.get()) {
            case NEW -> chain.doFilter(request, response);
            case REPEATED -> response.setStatus(HttpServletResponse.SC_OK);
            case REPLAYED -> response.setStatus(replayed(request));
        }
    }

    /// Stores an event; empty where the rows cannot be written: Slack then sends it again.
    private Optional<Inbox.Receipt> stored(SlackBody.Event event, BodyRequest request) {
        byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
        try {
            return Optional.of(
                    reception.receive(
                            new Inbox.Event(Platform.SLACK, event.key(), event.kind(), body),
                            request.getHeader(SlackRequests.SIGNATURE)));
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", failure.getClass().getSimpleName())
                    .log("A Slack event could not be stored; Slack is asked to send it again");
            return Optional.empty();
        }
    }

    /// Slack itself says when it repeats; the same request without that word is somebody else's.
    private static int replayed(HttpServletRequest request) {
        return request.getHeader("X-Slack-Retry-Num") != null
                ? HttpServletResponse.SC_OK
                : HttpServletResponse.SC_UNAUTHORIZED;
    }

    private static void answer(HttpServletResponse response, String challenge) throws IOException {
        response.setContentType("text/plain;charset=utf-8");
        response.getWriter().write(challenge);
    }

    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException broken) {
            return Optional.empty();
        }
    }
}
