package druppel.platform.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import druppel.chat.LandingAction;
import druppel.chat.UserAction;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.persistence.InboxRepository;
import druppel.platform.PlatformContext;
import druppel.platform.PlatformModule;
import druppel.web.RequestBody;
import druppel.web.Route;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Platform module of the sample: a message is three lines, which are its id, the user and the text.
record SampleModule(SampleChat chat, String secret, PlatformContext context) implements PlatformModule {
    private static final String PATH = "/sample/messages";
    private static final int LONGEST = 10_000;

    @Override
    public List<Route> routes() {
        return List.of(Route.of(PATH, new Servlet(this)));
    }

    @Override
    public Map<String, BooleanSupplier> health() {
        return Map.of("sample", () -> true);
    }

    @Override
    public Optional<LandingAction> landingAction() {
        return Optional.of(new LandingAction("/sample/join", "Join in Sample", "Doe mee in Sample", false));
    }

    @Override
    public List<String> entrances(URI base) {
        return List.of("Sample sends to " + base + PATH);
    }

    @Override
    public void resume() {
        context.inbox().resume(SamplePlatformFactory.SAMPLE, claimed -> work(claimed.event()));
    }

    /// Stores an event before it is acknowledged, and works on it once.
    private void receive(String id, byte[] body) {
        InboxRepository.Event event = new InboxRepository.Event(SamplePlatformFactory.SAMPLE, id, "message", body);
        if (context.inbox().receive(event, id) == InboxRepository.Receipt.NEW) {
            work(event);
        }
    }

    private void work(InboxRepository.Event event) {
        String[] lines = new String(event.body(), UTF_8).split("\n", 3);
        PlatformUser user = new PlatformUser(SamplePlatformFactory.SAMPLE, "W1", lines[1]);
        MessageRef said = new MessageRef(user.user(), event.id());
        context.inbox()
                .work(
                        user,
                        event.id(),
                        () -> answer(new UserAction.Said(event.id(), user, lines[2], said, Optional.empty())),
                        failed -> chat.add(
                                user, Optional.empty(), context.chatService().failed(user, failed)));
    }

    private void answer(UserAction action) {
        for (Card card : context.chatService().answer(action).inline().cards()) {
            chat.add(action.from(), Optional.empty(), card);
        }
    }

    private static final class Servlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient SampleModule module;

        Servlet(SampleModule module) {
            this.module = module;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Optional<byte[]> body = RequestBody.read(request, LONGEST);
            if (body.isEmpty() || !module.secret().equals(request.getHeader("Sample-Secret"))) {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
            module.receive(new String(body.get(), UTF_8).lines().findFirst().orElse("none"), body.get());
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
