package druppel.boot;

import druppel.config.Config;
import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.feature.signin.accounts.InvitationService;
import druppel.feature.signin.accounts.InvitationService.Newcomer;
import druppel.feature.signin.accounts.InvitationService.Outcome;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The command `invite`, wherever it runs: within the process that owns the database.
///
/// It takes `name` and, if given, `language`, `id`, `admin`, `again`; it gives the `outcome` (`invited`, `taken`,
/// `unknown`), and `name`, `id`, `link` and `expiresAt` of the account.
public record InvitationControl(InvitationService invitations) implements UnaryOperator<Map<String, String>> {
    public static final String NAME = "invite";

    public static InvitationControl of(UnitOfWork store, Config config, InstantSource clock) {
        return new InvitationControl(new InvitationService(store, config.site(), clock));
    }

    @Override
    public Map<String, String> apply(Map<String, String> fields) {
        return switch (outcome(fields)) {
            case Outcome.Invited(LocalAccount account, var link, var expiresAt) ->
                Map.of(
                        "outcome", "invited",
                        "name", account.name().text(),
                        "id", account.user().user(),
                        "link", link.toString(),
                        "expiresAt", expiresAt.toString());
            case Outcome.Taken(LocalAccount account) ->
                Map.of(
                        "outcome", "taken",
                        "name", account.name().text(),
                        "id", account.user().user());
            case Outcome.Unknown() -> Map.of("outcome", "unknown");
        };
    }

    private Outcome outcome(Map<String, String> fields) {
        String name = fields.getOrDefault("name", "");
        boolean admin = fields.containsKey("admin");
        return fields.containsKey("again")
                ? invitations.inviteAgain(name, admin)
                : invitations.invite(new Newcomer(
                        PersonName.read(name).orElseThrow(),
                        Optional.ofNullable(fields.get("language")).flatMap(Language::of),
                        admin,
                        Optional.ofNullable(fields.get("id"))));
    }
}
