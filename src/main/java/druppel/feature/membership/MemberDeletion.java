package druppel.feature.membership;

import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
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
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Deletion of all data of a person, at their own request or, for somebody who cannot ask for it in chat, by an admin
/// or
/// an operator. What those do is logged in each of the person's workspaces, under the random number of its receipt:
/// nothing in the log says who it was, and whoever keeps the receipt can show that it was done.
///
/// @param retention how long what members write is kept
public record MemberDeletion(
        UnitOfWork store, ContentLibrary library, MemberLookup lookup, Period retention, InstantSource clock) {

    /// Receipt of a deletion.
    ///
    /// @param number the number under which it is logged
    /// @param card what was deleted, by kind, in words for the member alone
    public record Receipt(String number, Card card) {}

    /// Deletes everything of whoever a reference names, with an account or without; empty if there is nobody.
    ///
    /// @param language the language of the receipt
    public Optional<Receipt> delete(MemberReference who, Language language) {
        return store.write(rows -> deletion(rows, Optional.empty(), language).of(who));
    }

    /// Deletes everything of whoever an admin names, anywhere; empty if nobody in the admin's workspace is named so.
    ///
    /// @param language the language of the receipt
    public Optional<Receipt> delete(MemberReference who, PlatformUser admin, Language language) {
        return store.write(rows -> deletion(rows, Optional.of(admin), language).of(who));
    }

    private ByOther deletion(Repositories rows, Optional<PlatformUser> admin, Language language) {
        return new ByOther(rows, admin, language, ShortId.random(), clock.instant());
    }

    /// Deletes everything of the member who asks for it; returns the receipt. The event that asks is kept until it is
    /// answered.
    Reply delete(RequestContext context) {
        return context.act(store, rows -> {
            context.event().ifPresent(rows.inbox()::detach);
            return Reply.of(delete(rows, context)).inPlace();
        });
    }

    private Card delete(Repositories rows, RequestContext context) {
        Card receipt = new StoredDataCards(context, retention)
                .receipt(
                        StoredData.of(rows, context),
                        accounts(rows, context.member())
                                .map(PlatformUser::platform)
                                .collect(Collectors.toUnmodifiableSet()));
        rows.members().forget(context.memberId());
        return receipt;
    }

    private static Stream<PlatformUser> accounts(Repositories rows, Member member) {
        return Stream.concat(
                Stream.of(member.user()),
                rows.linkedAccounts().of(member.id()).stream().map(LinkedAccount::user));
    }

    /// One deletion by somebody else, within its transaction.
    private final class ByOther {
        private final Repositories rows;
        private final Optional<PlatformUser> admin;
        private final Language language;
        private final String number;
        private final Instant now;

        private ByOther(
                Repositories rows, Optional<PlatformUser> admin, Language language, String number, Instant now) {
            this.rows = rows;
            this.admin = admin;
            this.language = language;
            this.number = number;
            this.now = now;
        }

        private Optional<Receipt> of(MemberReference who) {
            return lookup.find(rows, who).map(this::member).orElseGet(() -> account(who));
        }

        private Optional<Receipt> member(Member member) {
            Set<Workspace> workspaces =
                    accounts(rows, member).map(PlatformUser::at).collect(Collectors.toUnmodifiableSet());
            if (workspaces.stream().noneMatch(this::mayDeleteIn)) {
                return Optional.empty();
            }
            workspaces.forEach(this::log);
            Member reader = member.with(member.settings().speaking(language));
            return Optional.of(
                    new Receipt(number, delete(rows, new RequestContext(reader, now, library.texts(language)))));
        }

        /// Somebody who has no history here, such as one who was invited and has not come in.
        private Optional<Receipt> account(MemberReference who) {
            Set<Workspace> workspaces = lookup.accounts(rows, who).stream()
                    .filter(account -> mayDeleteIn(account.at()))
                    .filter(rows.members()::forget)
                    .map(PlatformUser::at)
                    .collect(Collectors.toUnmodifiableSet());
            workspaces.forEach(this::log);
            return workspaces.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Receipt(
                            number, Card.text(library.texts(language).say(MemberTextKey.FORGOTTEN_ACCOUNT))));
        }

        private boolean mayDeleteIn(Workspace workspace) {
            return admin.isEmpty() || admin.get().at().equals(workspace);
        }

        private void log(Workspace workspace) {
            AdminLog.add(rows, workspace, admin, AdminAct.Kind.MEMBER_FORGOTTEN, number, now);
        }
    }
}
