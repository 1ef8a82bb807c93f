package druppel.feature.membership;

import druppel.chat.ContentLibrary;
import druppel.chat.RequestContext;
import druppel.common.ShortId;
import druppel.domain.Language;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.MemberReference;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.workspace.AdminAct;
import druppel.feature.admin.AdminLog;
import druppel.message.Card;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Deletion of all data of a member by an admin or an operator, for somebody who cannot ask for it in chat. It is
/// logged in each of the member's workspaces, under the random number of its receipt: nothing in the log says who it
/// was, and whoever keeps the receipt can show that it was done.
///
/// @param retention how long what members write is kept
public record MemberDeletion(
        UnitOfWork store, ContentLibrary library, MemberLookup lookup, Period retention, InstantSource clock) {

    /// What was deleted, by kind, in words for the member.
    ///
    /// @param number the number under which it is logged
    public record Receipt(String number, Card card) {}

    /// Deletes everything of a member; empty if there is nobody of this reference.
    ///
    /// @param admin who does it; empty for somebody at the command line of the server
    /// @param language the language of the receipt
    public Optional<Receipt> delete(MemberReference who, Optional<PlatformUser> admin, Language language) {
        String number = ShortId.random();
        Instant now = clock.instant();
        return store.write(rows -> lookup.find(rows, who).map(member -> {
            Member reader = member.with(member.settings().speaking(language));
            workspaces(rows, member)
                    .forEach(at -> AdminLog.add(rows, at, admin, AdminAct.Kind.MEMBER_FORGOTTEN, number, now));
            RequestContext context = new RequestContext(reader, now, library.texts(language));
            return new Receipt(number, delete(rows, context, retention));
        }));
    }

    /// Deletes everything of a member; returns the receipt.
    static Card delete(Repositories rows, RequestContext context, Period retention) {
        Card receipt = new StoredDataCards(context, retention)
                .receipt(
                        StoredData.of(rows, context),
                        accounts(rows, context.member())
                                .map(PlatformUser::platform)
                                .collect(Collectors.toUnmodifiableSet()));
        rows.members().forget(context.memberId());
        return receipt;
    }

    private static Set<Workspace> workspaces(Repositories rows, Member member) {
        return accounts(rows, member).map(PlatformUser::at).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<PlatformUser> accounts(Repositories rows, Member member) {
        return Stream.concat(
                Stream.of(member.user()),
                rows.linkedAccounts().of(member.id()).stream().map(LinkedAccount::user));
    }
}
