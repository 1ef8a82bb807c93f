package druppel.store;

import druppel.domain.calendar.HolidayCalendars;
import druppel.persistence.BuddyMeetingRepository;
import druppel.persistence.BuddyRepository;
import druppel.persistence.ContactRepository;
import druppel.persistence.DatabaseIdentityRepository;
import druppel.persistence.DownloadTicketRepository;
import druppel.persistence.GreetingRepository;
import druppel.persistence.GroupJobRepository;
import druppel.persistence.InboxRepository;
import druppel.persistence.InstallationRepository;
import druppel.persistence.InviteeRepository;
import druppel.persistence.KeptActRepository;
import druppel.persistence.LinkCodeRepository;
import druppel.persistence.LinkedAccountRepository;
import druppel.persistence.MemberRepository;
import druppel.persistence.NudgeFeedbackRepository;
import druppel.persistence.NudgeHistoryRepository;
import druppel.persistence.OAuthStateRepository;
import druppel.persistence.OpenedHomeRepository;
import druppel.persistence.PlanRepository;
import druppel.persistence.ReflectionRepository;
import druppel.persistence.Repositories;
import druppel.persistence.SelfCheckRepository;
import druppel.persistence.TeamRepository;
import druppel.persistence.TeamSurveyRepository;
import druppel.persistence.TimeCorrectionRepository;
import druppel.persistence.TranscriptRepository;
import druppel.persistence.WorkspaceRepository;
import druppel.persistence.WorkspaceTotalsRepository;
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
import druppel.store.crypto.RowCipher;
import druppel.store.export.PersonalDataQuery;
import druppel.store.sql.Savepoint;
import druppel.store.tables.BuddyMeetingTable;
import druppel.store.tables.BuddyTable;
import druppel.store.tables.ContactTable;
import druppel.store.tables.DownloadTicketTable;
import druppel.store.tables.GreetingTable;
import druppel.store.tables.GroupJobTable;
import druppel.store.tables.InboxTable;
import druppel.store.tables.InstallationTable;
import druppel.store.tables.InviteeTable;
import druppel.store.tables.KeptActTable;
import druppel.store.tables.LinkCodeTable;
import druppel.store.tables.LinkedAccountTable;
import druppel.store.tables.MemberTable;
import druppel.store.tables.NudgeFeedbackTable;
import druppel.store.tables.NudgeHistoryTable;
import druppel.store.tables.OpenedHomeTable;
import druppel.store.tables.PlanTable;
import druppel.store.tables.ReflectionTable;
import druppel.store.tables.SelfCheckTable;
import druppel.store.tables.TeamSurveyTable;
import druppel.store.tables.TeamTable;
import druppel.store.tables.TranscriptTable;
import druppel.store.tables.WorkspaceTable;
import druppel.store.tables.WorkspaceTotalsTable;
import druppel.store.tables.admin.AdminActTable;
import druppel.store.tables.admin.WorkspaceStatsQuery;
import druppel.store.tables.clock.TimeCorrection;
import druppel.store.tables.delivery.DeliveryQueueTable;
import druppel.store.tables.delivery.DeliveryTable;
import druppel.store.tables.identity.DatabaseIdentityTable;
import druppel.store.tables.signin.InvitationTable;
import druppel.store.tables.signin.LocalAccountTable;
import druppel.store.tables.signin.OAuthStateTable;
import druppel.store.tables.signin.OidcIdentityTable;
import druppel.store.tables.signin.OidcOfferTable;
import druppel.store.tables.signin.SessionTable;
import druppel.store.tables.signin.SignInLinkTable;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Repositories over the tables, within one open transaction.
record SqlRepositories(Handle handle, RowCipher rowCipher, HolidayCalendars holidayCalendars) implements Repositories {

    @Override
    public <T, R> List<R> isolated(List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed) {
        return Savepoint.each(handle, many, work, failed);
    }

    @Override
    public DatabaseIdentityRepository identity() {
        return new DatabaseIdentityTable(handle);
    }

    @Override
    public TimeCorrectionRepository timeCorrection() {
        return new TimeCorrection(handle);
    }

    @Override
    public MemberRepository members() {
        return new MemberTable(handle, rowCipher, holidayCalendars);
    }

    @Override
    public LinkedAccountRepository linkedAccounts() {
        return new LinkedAccountTable(handle, rowCipher);
    }

    @Override
    public LinkCodeRepository linkCodes() {
        return new LinkCodeTable(handle, rowCipher);
    }

    @Override
    public DeliveryQueueRepository deliveryQueue() {
        return new DeliveryQueueTable(handle);
    }

    @Override
    public DeliveryRepository deliveries() {
        return new DeliveryTable(handle);
    }

    @Override
    public WorkspaceRepository workspaces() {
        return new WorkspaceTable(handle, rowCipher);
    }

    @Override
    public GroupJobRepository groupJobs() {
        return new GroupJobTable(handle);
    }

    @Override
    public BuddyRepository buddies() {
        return new BuddyTable(handle);
    }

    @Override
    public BuddyMeetingRepository buddyMeetings() {
        return new BuddyMeetingTable(handle);
    }

    @Override
    public ContactRepository contacts() {
        return new ContactTable(handle);
    }

    @Override
    public InviteeRepository invitees() {
        return new InviteeTable(handle, rowCipher);
    }

    @Override
    public PersonalDataRepository personalData() {
        return new PersonalDataQuery(handle, rowCipher);
    }

    @Override
    public AdminActRepository adminActs() {
        return new AdminActTable(handle, rowCipher);
    }

    @Override
    public WorkspaceStatsRepository workspaceStats() {
        return new WorkspaceStatsQuery(handle);
    }

    @Override
    public WorkspaceTotalsRepository workspaceTotals() {
        return new WorkspaceTotalsTable(handle);
    }

    @Override
    public TeamRepository teams() {
        return new TeamTable(handle, rowCipher);
    }

    @Override
    public TeamSurveyRepository teamSurveys() {
        return new TeamSurveyTable(handle);
    }

    @Override
    public ReflectionRepository reflections() {
        return new ReflectionTable(handle, rowCipher);
    }

    @Override
    public PlanRepository plans() {
        return new PlanTable(handle, rowCipher);
    }

    @Override
    public KeptActRepository keptActs() {
        return new KeptActTable(handle, rowCipher);
    }

    @Override
    public NudgeFeedbackRepository nudgeFeedback() {
        return new NudgeFeedbackTable(handle, rowCipher);
    }

    @Override
    public SelfCheckRepository selfChecks() {
        return new SelfCheckTable(handle, rowCipher);
    }

    @Override
    public NudgeHistoryRepository nudgeHistory() {
        return new NudgeHistoryTable(handle);
    }

    @Override
    public InboxRepository inbox() {
        return new InboxTable(handle, rowCipher);
    }

    @Override
    public TranscriptRepository transcript() {
        return new TranscriptTable(handle, rowCipher);
    }

    @Override
    public InstallationRepository installations() {
        return new InstallationTable(handle, rowCipher);
    }

    @Override
    public GreetingRepository greetings() {
        return new GreetingTable(handle);
    }

    @Override
    public OpenedHomeRepository openedHomes() {
        return new OpenedHomeTable(handle);
    }

    @Override
    public OAuthStateRepository oauthStates() {
        return new OAuthStateTable(handle);
    }

    @Override
    public DownloadTicketRepository downloadTickets() {
        return new DownloadTicketTable(handle);
    }

    @Override
    public LocalAccountRepository localAccounts() {
        return new LocalAccountTable(handle, rowCipher);
    }

    @Override
    public InvitationRepository invitations() {
        return new InvitationTable(handle);
    }

    @Override
    public SessionRepository sessions() {
        return new SessionTable(handle);
    }

    @Override
    public SignInLinkRepository signInLinks() {
        return new SignInLinkTable(handle);
    }

    @Override
    public OidcIdentityRepository oidcIdentities() {
        return new OidcIdentityTable(handle);
    }

    @Override
    public OidcOfferRepository oidcOffers() {
        return new OidcOfferTable(handle, rowCipher);
    }
}
