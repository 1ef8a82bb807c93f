package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import druppel.platform.slack.api.Scope;
import druppel.platform.slack.inbound.EventType;
import druppel.testing.MainClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The app requests exactly the scopes that it uses.
///
/// Source: https://docs.slack.dev/reference/methods and https://docs.slack.dev/reference/events
class ScopesInUseTest {
    private static final Map<String, Set<String>> OF_METHODS = Map.ofEntries(
            Map.entry("apiTest", Set.of()),
            Map.entry("authTest", Set.of()),
            Map.entry("chatPostMessage", Set.of("chat:write")),
            Map.entry("chatUpdate", Set.of("chat:write")),
            Map.entry("conversationsHistory", Set.of("im:history")),
            Map.entry("conversationsMembers", Set.of("channels:read", "groups:read")),
            Map.entry("conversationsOpen", Set.of("im:write")),
            Map.entry("conversationsReplies", Set.of("im:history")),
            Map.entry("dndInfo", Set.of("dnd:read")),
            Map.entry("dndTeamInfo", Set.of("dnd:read")),
            Map.entry("filesCompleteUploadExternal", Set.of("files:write")),
            Map.entry("filesDelete", Set.of("files:write")),
            Map.entry("filesGetUploadURLExternal", Set.of("files:write")),
            Map.entry("functionsCompleteError", Set.of()),
            Map.entry("functionsCompleteSuccess", Set.of()),
            Map.entry("usergroupsUsersList", Set.of("usergroups:read")),
            Map.entry("usersInfo", Set.of("users:read")),
            Map.entry("usersLookupByEmail", Set.of("users:read.email")),
            Map.entry("usersList", Set.of("users:read")),
            Map.entry("viewsOpen", Set.of()),
            Map.entry("viewsPublish", Set.of()),
            Map.entry("viewsPush", Set.of()),
            Map.entry("viewsUpdate", Set.of()));
    private static final Map<String, Set<String>> OF_EVENTS = Map.of(
            "app_home_opened", Set.of(),
            "app_uninstalled", Set.of(),
            "dnd_updated_user", Set.of("dnd:read"),
            "function_executed", Set.of(),
            "message.im", Set.of("im:history"),
            "team_join", Set.of("users:read"),
            "tokens_revoked", Set.of(),
            "user_change", Set.of("users:read"));
    private static final String OF_COMMANDS = "commands";

    /// Methods that are called without the bot token.
    private static final Set<String> BESIDE = Set.of("oauthV2Access", "appsConnectionsOpen");

    @Test
    void everyMethodThatIsCalledIsKnownHere() {
        assertThat(called()).isSubsetOf(OF_METHODS.keySet());
    }

    @Test
    void everyScopeIsAskedForThatAMethodOrAnEventTakesAndNoOther() {
        Set<String> taken = Stream.concat(
                        called().stream().map(OF_METHODS::get),
                        Stream.of(EventType.values())
                                .map(EventType::subscription)
                                .map(OF_EVENTS::get))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        taken.add(OF_COMMANDS);

        assertThat(Scope.all()).containsExactlyInAnyOrderElementsOf(taken);
    }

    @Test
    void everyScopeIsExplained() throws IOException {
        String page = Files.readString(Path.of("docs/slack.md"));
        int begin = page.indexOf("## Scopes");
        String table = page.substring(begin, page.indexOf("\n## ", begin));

        assertThat(Scope.all()).allSatisfy(scope -> assertThat(table).contains("`" + scope + "`"));
    }

    private static Set<String> called() {
        return MainClasses.below(SlackModule.class).stream()
                .flatMap(room -> room.getMethodCallsFromSelf().stream())
                .filter(ScopesInUseTest::isOfTheWebApi)
                .map(JavaMethodCall::getName)
                .filter(name -> !BESIDE.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfTheWebApi(JavaMethodCall call) {
        return call.getTargetOwner().isEquivalentTo(MethodsClient.class)
                && !call.getName().equals("getSlackHttpClient");
    }
}
