package druppel.persistence;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The tables, within one transaction.
public interface Repositories {
    /// Does work for many and, where that fails, for each of them alone: one that fails stops no
    /// other. Each try is a savepoint of its own, so what a failed one wrote is taken back.
    ///
    /// What the database refuses is nobody's own failure: it is thrown on, since only the whole
    /// transaction can be tried again. So is a lack of memory.
    ///
    /// @param work is given some of them; gives their results
    /// @param failed is told of each that failed alone
    <T, R> List<R> isolated(List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed);

    MemberRepository members();

    LinkedAccountRepository identities();

    LinkCodeRepository codes();

    DeliveryRepository deliveries();

    WorkspaceRepository workspaces();

    GroupJobRepository rounds();

    BuddyRepository buddies();

    BuddyMeetingRepository meetings();

    BuddyBlockRepository avoided();

    ContactRepository contacts();

    InviteeRepository invitees();

    WorkspaceStatsRepository census();

    WorkspaceTotalsRepository oceans();

    TeamRepository echoes();

    TeamSurveyRepository echoRounds();

    ReflectionRepository reflections();

    PlanRepository plans();

    NudgeFeedbackRepository challenges();

    SelfCheckRepository checks();

    NudgeHistoryRepository shown();

    InboxRepository inbox();

    TranscriptRepository transcript();

    InstallationRepository installations();

    OpenedHomeRepository openedHomes();

    OAuthStateRepository visits();

    DownloadTicketRepository tickets();
}
