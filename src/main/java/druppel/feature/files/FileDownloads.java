package druppel.feature.files;

import druppel.chat.ContentLibrary;
import druppel.chat.MemberFile;
import druppel.chat.MemberFiles;
import druppel.common.RandomSecret;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.feature.review.ReflectionReview;
import druppel.persistence.DownloadTicketRepository.Ticket;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/// File downloads for members: immediately on platforms that identify the requester, otherwise through a
/// link that works once within an hour.
///
/// Links are for platforms without file support. A link opens a page with a button, because chat clients
/// fetch links themselves; only the button uses it up.
public final class FileDownloads implements MemberFiles {
    /// The path under which links are served.
    public static final String PATH = "/file/";

    private static final Duration VALID = Duration.ofHours(1);

    private final UnitOfWork store;
    private final ContentLibrary library;
    private final SiteAddress site;
    private final InstantSource clock;
    private final Period retention;

    /// Creates the service.
    ///
    /// @param site the public address; links are offered only if it is https
    /// @param retention how long what members write is kept
    public FileDownloads(
            UnitOfWork store, ContentLibrary library, SiteAddress site, InstantSource clock, Period retention) {
        this.store = store;
        this.library = library;
        this.site = site;
        this.clock = clock;
        this.retention = retention;
    }

    @Override
    public Optional<MemberFile> generate(PlatformUser who, String paper) {
        return store.read(rows -> rows.members().find(who).flatMap(member -> draw(rows, member, paper)));
    }

    @Override
    public Optional<URI> link(PlatformUser who, String paper) {
        if (!site.https()) {
            return Optional.empty();
        }
        return store.write(rows -> rows.members().find(who).map(member -> issue(rows, new Ticket(member.id(), paper))));
    }

    @Override
    public Optional<String> conversation(PlatformUser who) {
        return store.read(rows -> rows.members().find(who))
                .filter(member -> member.user().equals(who))
                .flatMap(Member::conversation);
    }

    /// Redeems a link once; empty if it was used before, has expired, or is unknown.
    public Optional<MemberFile> redeem(String word) {
        Instant now = clock.instant();
        return RandomSecret.of(word)
                .flatMap(secret -> store.write(rows ->
                        rows.downloadTickets().redeem(secret.digest(), now).flatMap(ticket -> draw(rows, ticket))));
    }

    private URI issue(Repositories rows, Ticket ticket) {
        RandomSecret secret = RandomSecret.random();
        Instant now = clock.instant();
        rows.downloadTickets().issue(secret.digest(), ticket, now, now.plus(VALID));
        return site.absolute(PATH + secret.word());
    }

    private Optional<MemberFile> draw(Repositories rows, Ticket ticket) {
        return Optional.ofNullable(rows.members().all(Set.of(ticket.member())).get(ticket.member()))
                .flatMap(member -> draw(rows, member, ticket.file()));
    }

    private Optional<MemberFile> draw(Repositories rows, Member member, String paper) {
        return new MemberExport(rows, member, clock.instant())
                .file(library, retention, paper)
                .or(() -> ReflectionReview.file(library, rows, member, paper));
    }
}
