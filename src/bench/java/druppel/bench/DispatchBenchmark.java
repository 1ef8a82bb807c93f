package druppel.bench;

import druppel.chat.Chat;
import druppel.chat.Reply;
import druppel.chat.SendOutcome;
import druppel.chat.Telemetry;
import druppel.chat.intake.InboxProcessor;
import druppel.platform.PlatformContext;
import druppel.platform.slack.SlackModule;
import druppel.platform.slack.api.SlackSettings;
import druppel.store.Database;
import druppel.web.ClientAddress;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// The whole way from due to recorded, over the SDK's client to a Slack on loopback in another
/// process; beside a thread per workspace that posts the same cards with the same client, and keeps
/// nothing.
final class DispatchBenchmark implements Part {
    private static final int SHARE = 10;

    @Override
    public void measure(Workshop shop) throws Exception {
        int due = shop.members() / SHARE;
        Child slack = shop.keep(Child.start(StandIn.class));
        URI api = URI.create("http://127.0.0.1:" + slack.line() + "/api/");
        List<Taker.Post> posts = posts(shop, due);
        Chat raw = chat(shop, api, new Moments());
        Rush rush = Rush.with(shop, shop.sqlite("dispatch"), due, clock -> chat(shop, api, clock));
        for (int latency : List.of(0, 100)) {
            slack.tell(Integer.toString(latency));
            slack.line();
            List<List<Double>> rates =
                    Measure.alternating(shop.rounds(), List.of(rush::send, round -> post(raw, posts)));
            shop.table()
                    .add(new Row(
                            "dispatch",
                            due + " to " + Crowd.WORKSPACES + " workspaces, " + latency + " ms",
                            "the same posts, no store",
                            "1/s",
                            rates.get(0),
                            rates.get(1),
                            Goal.atLeast(0.7),
                            ""));
        }
    }

    /// The very posts that ours makes, from a run beforehand.
    private static List<Taker.Post> posts(Workshop shop, int due) throws Exception {
        ConcurrentLinkedQueue<Taker.Post> posts = new ConcurrentLinkedQueue<>();
        Rush.with(shop, shop.sqlite("posts"), due, clock -> new Taker(Duration.ZERO, posts::add))
                .send(0);
        return List.copyOf(posts);
    }

    private static double post(Chat chat, List<Taker.Post> posts) {
        Map<String, List<Taker.Post>> workspaces = posts.stream()
                .collect(Collectors.groupingBy(post -> post.to().user().workspace()));
        AtomicInteger sent = new AtomicInteger();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            workspaces
                    .values()
                    .forEach(own -> threads.execute(() -> own.forEach(post -> {
                        if (chat.post(post.to(), post.card(), post.mark()) instanceof SendOutcome.Sent) {
                            sent.incrementAndGet();
                        }
                    })));
        }
        if (sent.get() < posts.size()) {
            throw new IllegalStateException("only " + sent + " of " + posts.size() + " were sent");
        }
        return Measure.perSecond(posts.size(), start);
    }

    private static Chat chat(Workshop shop, URI api, InstantSource clock) {
        try {
            // a door needs somewhere to keep what comes in, though nothing does
            Database store = shop.keep(Database.open(shop.sqlite("door"), shop.keyset()));
            InboxProcessor inbox = shop.keep(new InboxProcessor(store, "node", clock));
            PlatformContext context = new PlatformContext(
                    new SiteAddress(URI.create("http://localhost:3000")),
                    RateLimitFilter.standard(ClientAddress.DIRECT),
                    store,
                    action -> Reply.nothing(),
                    platformEvent -> {},
                    workspace -> {},
                    inbox,
                    clock,
                    Telemetry.NONE,
                    time -> {},
                    SlackModule.PATIENCE);
            return new SlackModule(new SlackSettings("xoxb-bench", "secret", api), context).chat();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
