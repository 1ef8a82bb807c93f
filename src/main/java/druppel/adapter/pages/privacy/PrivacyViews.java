package druppel.adapter.pages.privacy;

import druppel.adapter.pages.frame.Frame;
import druppel.adapter.pages.frame.PageRequest;
import druppel.adapter.pages.frame.PageServices;
import druppel.adapter.pages.frame.View;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Platform;
import druppel.domain.session.OidcIdentity;
import druppel.domain.session.Session;
import druppel.feature.membership.StoredData;
import druppel.feature.signin.SessionService;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.PrivacyPageTextKey;
import druppel.message.TextKey;
import druppel.persistence.Repositories;
import druppel.persistence.export.DataCategory;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reader of what the privacy page shows.
///
/// @param retention how long what members write is kept
record PrivacyViews(PageServices services, SessionService sessions, Period retention) {

    /// The page as it is now.
    PrivacyView of(PageRequest request) {
        return services.store().read(rows -> of(rows, request));
    }

    private PrivacyView of(Repositories rows, PageRequest request) {
        StoredData data = StoredData.of(rows, request.context());
        return new PrivacyView(
                data,
                categories(request, data),
                readers(request),
                rows.linkedAccounts().of(request.member().id()).stream()
                        .map(account -> place(request, account))
                        .toList(),
                rows.oidcIdentities().ofMember(request.member().id()).stream()
                        .map(identity -> new PrivacyView.SignIn(identity, isUnlinkable(rows, identity)))
                        .toList(),
                "",
                Optional.empty(),
                sessions.of(request.member().id()).stream()
                        .map(session -> signedIn(request, session))
                        .toList(),
                request.member().joined());
    }

    private List<PrivacyView.Category> categories(PageRequest request, StoredData data) {
        return Arrays.stream(DataCategory.values())
                .filter(category -> !data.of(category).isEmpty())
                .map(category -> new PrivacyView.Category(
                        request.context().text(StoredData.title(category)),
                        data.of(category),
                        StoredData.terms(request.context().texts(), category, retention)))
                .toList();
    }

    /// Whether the account of an identity can be reached without it; one that came with its first sign-in cannot.
    static boolean isUnlinkable(Repositories rows, OidcIdentity identity) {
        return rows.oidcIdentities()
                .account(identity)
                .filter(account -> !OidcIdentity.isLocalAccount(account))
                .isPresent();
    }

    private static List<String> readers(PageRequest request) {
        Stream<TextKey> everywhere = Stream.of(
                MemberTextKey.MYDATA_READ,
                PrivacyPageTextKey.PRIVACY_READ_SHARED,
                PrivacyPageTextKey.PRIVACY_READ_KEYS);
        boolean local = request.user().platform().equals(Platform.LOCAL);
        Stream<TextKey> elsewhere = local ? Stream.of() : Stream.of(PrivacyPageTextKey.PRIVACY_READ_PLATFORM);
        return Stream.concat(everywhere, elsewhere).map(request.context()::text).toList();
    }

    /// The linked account with this id, if it is the member's.
    Optional<PrivacyView.Place> place(PageRequest request, long id) {
        return services
                .store()
                .read(rows -> rows.linkedAccounts().of(request.member().id()))
                .stream()
                .filter(account -> account.id() == id)
                .findFirst()
                .map(account -> place(request, account));
    }

    private static PrivacyView.Place place(PageRequest request, LinkedAccount account) {
        return new PrivacyView.Place(
                request.context()
                        .text(
                                MemberTextKey.LINK_PLACE,
                                "platform",
                                account.user().platform().id()),
                account.user().user(),
                new PrivacyPath.Unlink(account.id()).path());
    }

    private static PrivacyView.SignedInAt signedIn(PageRequest request, Session session) {
        return new PrivacyView.SignedInAt(
                session.id(),
                session.kind(),
                moment(request, session.createdAt()),
                moment(request, session.usedAt()),
                session.id() == request.signedIn().session().id());
    }

    private static String moment(PageRequest request, Instant at) {
        ZonedDateTime local = at.atZone(request.zone());
        return DateFormat.pastDay(local.toLocalDate(), request.today(), request.language()) + " "
                + DateFormat.time(local.toLocalTime());
    }

    /// The page as a view.
    static View page(PrivacyView view) {
        return View.of(Frame.Place.PRIVACY, "pages/privacy/page.jte", view);
    }

    /// A page of one step, with values for its template.
    static View step(TextKey title, String template, Map<String, Object> values) {
        return new View(200, title, Optional.of(Frame.Place.PRIVACY), template, values);
    }
}
