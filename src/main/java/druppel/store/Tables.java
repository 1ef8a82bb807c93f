package druppel.store;

import druppel.domain.calendar.HolidayCalendars;
import druppel.persistence.BuddyBlockRepository;
import druppel.persistence.BuddyMeetingRepository;
import druppel.persistence.BuddyRepository;
import druppel.persistence.ContactRepository;
import druppel.persistence.DeliveryRepository;
import druppel.persistence.DownloadTicketRepository;
import druppel.persistence.GroupJobRepository;
import druppel.persistence.InboxRepository;
import druppel.persistence.InstallationRepository;
import druppel.persistence.InviteeRepository;
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
import druppel.persistence.TranscriptRepository;
import druppel.persistence.WorkspaceRepository;
import druppel.persistence.WorkspaceStatsRepository;
import druppel.persistence.WorkspaceTotalsRepository;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// The tables as seen from one open transaction.
record Tables(Handle handle, Vault vault, HolidayCalendars holidayCalendars) implements Repositories {

    @Override
    public <T, R> List<R> isolated(
            List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed) {
        return new Isolation(handle).each(many, work, failed);
    }

    @Override
    public MemberRepository members() {
        return new MemberTable(handle, holidayCalendars);
    }

    @Override
    public LinkedAccountRepository identities() {
        return new IdentityTable(handle, vault);
    }

    @Override
    public LinkCodeRepository codes() {
        return new CodeTable(handle);
    }

    @Override
    public DeliveryRepository deliveries() {
        return new DeliveryTable(handle);
    }

    @Override
    public WorkspaceRepository workspaces() {
        return new WorkspaceTable(handle);
    }

    @Override
    public GroupJobRepository rounds() {
        return new RoundTable(handle);
    }

    @Override
    public BuddyRepository buddies() {
        return new BuddyTable(handle);
    }

    @Override
    public BuddyMeetingRepository meetings() {
        return new MeetingTable(handle);
    }

    @Override
    public BuddyBlockRepository avoided() {
        return new AvoidedTable(handle);
    }

    @Override
    public ContactRepository contacts() {
        return new ContactTable(handle);
    }

    @Override
    public InviteeRepository invitees() {
        return new InviteeTable(handle);
    }

    @Override
    public WorkspaceStatsRepository census() {
        return new CensusRows(handle);
    }

    @Override
    public WorkspaceTotalsRepository oceans() {
        return new OceanTable(handle);
    }

    @Override
    public TeamRepository echoes() {
        return new EchoTable(handle, vault);
    }

    @Override
    public TeamSurveyRepository echoRounds() {
        return new EchoRoundTable(handle);
    }

    @Override
    public ReflectionRepository reflections() {
        return new ReflectionTable(handle, vault);
    }

    @Override
    public PlanRepository plans() {
        return new PlanTable(handle, vault);
    }

    @Override
    public NudgeFeedbackRepository challenges() {
        return new ChallengeTable(handle, vault);
    }

    @Override
    public SelfCheckRepository checks() {
        return new CheckTable(handle, vault);
    }

    @Override
    public NudgeHistoryRepository shown() {
        return new ShownTable(handle);
    }

    @Override
    public InboxRepository inbox() {
        return new InboxTable(handle, vault);
    }

    @Override
    public TranscriptRepository transcript() {
        return new TranscriptTable(handle, vault);
    }

    @Override
    public InstallationRepository installations() {
        return new InstallationTable(handle, vault);
    }

    @Override
    public OpenedHomeRepository openedHomes() {
        return new OpenedHomeTable(handle);
    }

    @Override
    public OAuthStateRepository visits() {
        return new VisitTable(handle);
    }

    @Override
    public DownloadTicketRepository tickets() {
        return new TicketTable(handle);
    }
}
