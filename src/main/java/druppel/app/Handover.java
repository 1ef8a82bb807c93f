package druppel.app;

import druppel.app.Tickets.Ticket;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/// Hands members their papers: at once where a chat can show who asks, and else by a link that
/// works once within an hour.
///
/// A link is a way for a chat that has no files of its own. It opens a page with a button, since
/// chats look at links themselves; only the button uses it up.
public final class Handover implements Papers {
    /// Under which address links stand.
    public static final String PATH = "/file/";

    private static final Duration VALID = Duration.ofHours(1);

    private final Store store;
    private final Library library;
    private final URI base;
    private final InstantSource clock;

    /// @param base our own address; only where that is https are there links
    public Handover(Store store, Library library, URI base, InstantSource clock) {
        this.store = store;
        this.library = library;
        this.base = base;
        this.clock = clock;
    }

    @Override
    public Optional<Paper> draw(PlatformUser who, String paper) {
        return store.read(
                rows -> rows.members().find(who).flatMap(member -> draw(rows, member, paper)));
    }

    @Override
    public Optional<URI> link(PlatformUser who, String paper) {
        if (!"https".equals(base.getScheme())) {
            return Optional.empty();
        }
        return store.write(rows ->
                rows.members()
                        .find(who)
                        .map(member -> issue(rows, new Ticket(member.id(), paper))));
    }

    @Override
    public Optional<String> conversation(PlatformUser who) {
        return store.read(rows -> rows.members().find(who))
                .filter(member -> member.user().equals(who))
                .flatMap(Member::conversation);
    }

    /// Gives the paper that a link is for, and to nobody else afterwards; empty where it was used
    /// before, is too old or none of ours.
    public Optional<Paper> give(String word) {
        Instant now = clock.instant();
        return Secret.of(word)
                .flatMap(secret ->
                        store.write(rows ->
                                rows.tickets()
                                        .take(secret.digest(), now)
                                        .flatMap(ticket -> draw(rows, ticket))));
    }

    private URI issue(Rows rows, Ticket ticket) {
        Secret secret = Secret.random();
        Instant now = clock.instant();
        rows.tickets().issue(secret.digest(), ticket, now, now.plus(VALID));
        return URI.create(base.toString().replaceAll("/+$", "") + PATH + secret.word());
    }

    private Optional<Paper> draw(Rows rows, Ticket ticket) {
        return Optional.ofNullable(rows.members().all(Set.of(ticket.member())).get(ticket.member()))
                .flatMap(member -> draw(rows, member, ticket.paper()));
    }

    private Optional<Paper> draw(Rows rows, Member member, String paper) {
        return Harvesting.of(library, paper).flatMap(harvesting -> harvesting.paper(rows, member));
    }
}
