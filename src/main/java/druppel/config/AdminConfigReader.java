package druppel.config;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the workspace admins: each with platform and workspace, since user ids are unique only within a
/// workspace.
record AdminConfigReader(SettingSources sources) {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final String ID = "[A-Za-z0-9_.-]{1,100}";
    private static final Pattern FULL = Pattern.compile(
            "(?<platform>slack|teams):(?<workspace>%1$s):(?<user>%1$s)|local:(?<name>%1$s)".formatted(ID));

    Set<PlatformUser> people() {
        return Arrays.stream(
                        SEPARATOR.split(sources.value(SettingKey.DRUPPEL_ADMINS).orElse("")))
                .filter(id -> !id.isEmpty())
                .map(id -> person(id).orElseThrow(() -> notFull(id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<PlatformUser> person(String id) {
        Matcher parts = FULL.matcher(id);
        return parts.matches() ? Optional.of(person(parts)) : Optional.empty();
    }

    private static PlatformUser person(Matcher parts) {
        return Optional.ofNullable(parts.group("name"))
                .map(PlatformUser::local)
                .orElseGet(() -> new PlatformUser(
                        Platform.of(parts.group("platform")), parts.group("workspace"), parts.group("user")));
    }

    private static InvalidSettingException notFull(String id) {
        return new InvalidSettingException(
                SettingKey.DRUPPEL_ADMINS,
                ConfigReader.quoted(id)
                        + " must have platform, workspace and user; write slack:T0123:U012AB3CD, teams:TENANT:OBJECT-ID or local:NAME");
    }
}
