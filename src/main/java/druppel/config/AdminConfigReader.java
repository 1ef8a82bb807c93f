package druppel.config;

import druppel.domain.member.MemberReference;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads who is an admin: each with their platform and workspace, since an id names somebody else
/// in another workspace.
record AdminConfigReader(SettingSources sources, List<? extends PlatformSettings> platforms) {
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

    Set<PlatformUser> people() {
        return Arrays.stream(
                        SEPARATOR.split(sources.value(SettingKey.DRUPPEL_ADMINS).orElse("")))
                .filter(id -> !id.isEmpty())
                .map(id -> person(id).orElseThrow(() -> notFull(id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<PlatformUser> person(String id) {
        return MemberReference.account(id)
                .filter(user -> user.platform().equals(Platform.LOCAL)
                        || platforms.stream().map(PlatformSettings::platform).anyMatch(user.platform()::equals));
    }

    private static InvalidSettingException notFull(String id) {
        return new InvalidSettingException(
                SettingKey.DRUPPEL_ADMINS,
                SettingSources.quoted(id) + " must have platform, workspace and user; write "
                        + MemberReference.ACCOUNT_FORMS);
    }
}
