package druppel.boot;

import druppel.platform.PlatformFactory;
import druppel.platform.local.web.LocalPlatformFactory;
import druppel.platform.slack.SlackPlatformFactory;
import druppel.platform.teams.TeamsPlatformFactory;
import java.util.List;

/// Chat platforms that can be configured, a line each, in the order in which people see them.
public final class Platforms {
    public static final List<PlatformFactory> ALL = List.of(
            new SlackPlatformFactory(), //
            new TeamsPlatformFactory(), //
            new LocalPlatformFactory());

    private Platforms() {}
}
