package druppel.boot;

import druppel.chat.ContentLibrary;
import druppel.config.Config;
import druppel.config.OidcSettings;
import druppel.domain.Language;
import druppel.domain.member.MemberReference;
import druppel.feature.membership.MemberDeletion;
import druppel.feature.membership.MemberLookup;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The command `forget`, wherever it runs: within the process that owns the database.
///
/// It takes the reference `member`; it gives the `outcome` (`deleted`, `unknown`), and `number` and text of the
/// `receipt`.
public record MemberDeletionControl(MemberDeletion deletion) implements UnaryOperator<Map<String, String>> {
    public static final String NAME = "forget";

    public static MemberDeletionControl of(
            UnitOfWork store, ContentLibrary library, Config config, InstantSource clock) {
        return new MemberDeletionControl(new MemberDeletion(store, library, lookup(config), config.retention(), clock));
    }

    /// The lookup of members with the OpenID provider that is configured.
    public static MemberLookup lookup(Config config) {
        return new MemberLookup(config.oidc().map(OidcSettings::issuer));
    }

    @Override
    public Map<String, String> apply(Map<String, String> fields) {
        return MemberReference.parse(fields.getOrDefault("member", ""))
                .flatMap(who -> deletion.delete(who, Language.EN))
                .map(receipt -> Map.of(
                        "outcome",
                        "deleted",
                        "number",
                        receipt.number(),
                        "receipt",
                        receipt.card().plainText()))
                .orElse(Map.of("outcome", "unknown"));
    }
}
