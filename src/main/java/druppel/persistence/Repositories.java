package druppel.persistence;

import druppel.persistence.admin.AdminActRepository;
import druppel.persistence.admin.WorkspaceStatsRepository;
import druppel.persistence.delivery.DeliveryQueueRepository;
import druppel.persistence.delivery.DeliveryRepository;
import druppel.persistence.export.PersonalDataRepository;
import druppel.persistence.signin.InvitationRepository;
import druppel.persistence.signin.LocalAccountRepository;
import druppel.persistence.signin.OidcIdentityRepository;
import druppel.persistence.signin.OidcOfferRepository;
import druppel.persistence.signin.SessionRepository;
import druppel.persistence.signin.SignInLinkRepository;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Repositories within one transaction.
public interface Repositories {
    /// Does work for many items at once and, if that fails, for each of them alone, so that one failure does not
    /// affect the others. Each attempt has its own savepoint, so the writes of a failed one are rolled back.
    ///
    /// Errors of the database are thrown instead, because only the whole transaction can be retried. So is
    /// `OutOfMemoryError`.
    ///
    /// @param work processes a list of items and returns their results
    /// @param failed receives each item that failed alone
    <T, R> List<R> isolated(List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed);

    DatabaseIdentityRepository identity();

    MemberRepository members();

    LinkedAccountRepository linkedAccounts();

    LinkCodeRepository linkCodes();

    DeliveryQueueRepository deliveryQueue();

    DeliveryRepository deliveries();

    WorkspaceRepository workspaces();

    TimeCorrectionRepository timeCorrection();

    GroupJobRepository groupJobs();

    BuddyRepository buddies();

    BuddyMeetingRepository buddyMeetings();

    ContactRepository contacts();

    InviteeRepository invitees();

    AdminActRepository adminActs();

    WorkspaceStatsRepository workspaceStats();

    PersonalDataRepository personalData();

    WorkspaceTotalsRepository workspaceTotals();

    TeamRepository teams();

    TeamSurveyRepository teamSurveys();

    ReflectionRepository reflections();

    PlanRepository plans();

    KeptActRepository keptActs();

    NudgeFeedbackRepository nudgeFeedback();

    SelfCheckRepository selfChecks();

    NudgeHistoryRepository nudgeHistory();

    InboxRepository inbox();

    TranscriptRepository transcript();

    InstallationRepository installations();

    OpenedHomeRepository openedHomes();

    GreetingRepository greetings();

    OAuthStateRepository oauthStates();

    DownloadTicketRepository downloadTickets();

    LocalAccountRepository localAccounts();

    InvitationRepository invitations();

    SessionRepository sessions();

    SignInLinkRepository signInLinks();

    OidcIdentityRepository oidcIdentities();

    OidcOfferRepository oidcOffers();
}
